package io.pipekeeper.runbook.runbook;

import static io.pipekeeper.runbook.runbook.RunbookFixtures.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RunbookApiTest {

    private static final String APPLY = """
            mutation ($files: [FileInput!]!) { applyRunbooks(files: $files) { created updated unchanged } }
            """;

    private final MovableClock clock;
    private final DataSource database;

    RunbookApiTest(MovableClock clock, DataSource database) {
        this.clock = clock;
        this.database = database;
    }

    private final GraphQLTester admin = GraphQLTester.as("admin", "admin");
    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");

    @Test
    void showsWhatWasApplied() {
        apply(file("shown", "shown-row-count"));

        var runbook = viewer.data("""
                { runbook(id: "shown") { title pipeline { id } html
                    scenarios { id title checks { id } kinds steps { number text } } } }
                """);

        assertThat(runbook.getString("runbook.pipeline.id")).isEqualTo("shown");
        assertThat(runbook.getString("runbook.scenarios[0].checks[0].id")).isEqualTo("shown-row-count");
        assertThat(runbook.getList("runbook.scenarios[0].steps.text"))
                .isEqualTo(List.of("Look at *the source*.", "Repair it."));
        assertThat(runbook.getString("runbook.html"))
                .startsWith("<h1>Runbook of shown</h1>")
                .contains("<em>the source</em>");
    }

    @Test
    void changesNothingWhenAppliedAgain() {
        apply(file("again", "again-row-count"));

        var applied = apply(file("again", "again-row-count"));

        assertThat(applied.getList("applyRunbooks.unchanged")).contains("again");
        assertThat(revisions("again")).hasSize(1);
    }

    @Test
    void keepsEveryTextAndItsAuthor() {
        apply(file("kept", "kept-row-count"));
        clock.moveBy(Duration.ofDays(1));

        var applied = apply(file("kept", "kept-freshness"));

        assertThat(applied.getList("applyRunbooks.updated")).contains("kept");
        assertThat(revisions("kept"))
                .extracting(revision -> revision.get("author"))
                .containsExactly("admin", "admin");
        assertThat(revisions("kept"))
                .extracting(revision ->
                        String.valueOf(revision.get("sourceMarkdown")).contains("kept-freshness"))
                .containsExactly(true, false);
    }

    @Test
    void remembersWhoChangedWhat() throws SQLException {
        apply(file("audited", "audited-row-count"));

        apply(file("audited", "audited-freshness"));

        assertThat(auditOf("audited")).containsExactlyInAnyOrder("admin: create runbook", "admin: update runbook");
    }

    @Test
    void appliesAllFilesOrNone() {
        var good = file("half", "half-row-count");
        var bad = new FileInput("runbooks/bad.md", "---\nid: bad\npipeline: bad\ntitle: Bad\nowner: me\n---\n");

        var answer = admin.send(APPLY, Map.of("files", input(good, bad)));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].message"))
                .startsWith("runbooks/bad.md:5:")
                .contains("'owner'");
        assertThat(viewer.errorCode("{ runbook(id: \"half\") { id } }", Map.of()))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void letsOnlyAnAdminApply() {
        var responder = GraphQLTester.as("engineer-a", "responder");

        var code = responder.errorCode(APPLY, Map.of("files", input(file("refused", "refused-row-count"))));

        assertThat(code).isEqualTo("FORBIDDEN");
        assertThat(viewer.errorCode("{ runbook(id: \"refused\") { id } }", Map.of()))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void refusesARequestWithoutToken() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("query", "{ runbooks { id } }"))
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void addsRunbooksToPipelines() {
        apply(file("added", "added-row-count"));

        var entities = viewer.data("""
                { _entities(representations: [
                    {__typename: "Pipeline", id: "added"}, {__typename: "Pipeline", id: "without-runbook"}
                  ]) { ... on Pipeline { id runbook { title } } } }
                """);

        assertThat(entities.getString("_entities[0].runbook.title")).isEqualTo("Runbook of added");
        assertThat(entities.<Object>get("_entities[1].runbook")).isNull();
    }

    @Test
    void addsScenariosToChecks() {
        apply(file("checked", "checked-row-count"));

        var entities = viewer.data("""
                { _entities(representations: [
                    {__typename: "Check", id: "checked-row-count"}, {__typename: "Check", id: "checked-freshness"}
                  ]) { ... on Check { scenarios { title } } } }
                """);

        assertThat(entities.getList("_entities[0].scenarios.title")).isEqualTo(List.of("Numbers are wrong"));
        assertThat(entities.getList("_entities[1].scenarios")).isEmpty();
    }

    @Test
    void answersNullForARunbookThatIsUnknown() {
        apply(file("resolved", "resolved-row-count"));

        var entities = viewer.data("""
                { _entities(representations: [
                    {__typename: "Runbook", id: "unknown"}, {__typename: "Runbook", id: "resolved"}
                  ]) { ... on Runbook { title } } }
                """);

        assertThat(entities.<Object>get("_entities[0]")).isNull();
        assertThat(entities.getString("_entities[1].title")).isEqualTo("Runbook of resolved");
    }

    private JsonPath apply(FileInput... files) {
        return admin.data(APPLY, Map.of("files", input(files)));
    }

    private static List<Map<String, String>> input(FileInput... files) {
        return Arrays.stream(files)
                .map(file -> Map.of("path", file.path(), "content", file.content()))
                .toList();
    }

    private List<String> auditOf(String runbook) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select caller, action from audit where detail = ?")) {
            query.setString(1, runbook);
            var rows = query.executeQuery();
            while (rows.next()) {
                entries.add(rows.getString("caller") + ": " + rows.getString("action"));
            }
        }
        return entries;
    }

    private List<Map<String, Object>> revisions(String id) {
        return viewer.data(
                        "query ($id: ID!) { runbook(id: $id) { revisions { author sourceMarkdown } } }",
                        Map.of("id", id))
                .getList("runbook.revisions");
    }
}
