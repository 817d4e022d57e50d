package io.pipekeeper.ownership.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.ownership.DemoCatalog;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PipelineApiTest {

    private static final String APPLY =
            "mutation($files: [FileInput!]!) { applyCatalog(files: $files) { created updated } }";

    private final GraphQLTester admin = GraphQLTester.as("admin", "admin");
    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");
    private final MovableClock clock;

    PipelineApiTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        admin.data(APPLY, Map.of("files", DemoCatalog.files()));
    }

    @Test
    void namesThePeopleWhoOwnAPipelineAndWhy() {
        var answer = viewer.data("""
                { pipeline(id: "aggregate-profit") {
                    name audience rationale
                    primaryOwner { id name ... on Person { level manager { id } } }
                    secondaryOwner { id } } }
                """);

        assertThat(answer.getString("pipeline.primaryOwner.id")).isEqualTo("engineer-a");
        assertThat(answer.getString("pipeline.primaryOwner.level")).isEqualTo("SENIOR");
        assertThat(answer.getString("pipeline.primaryOwner.manager.id")).isEqualTo("engineering-manager");
        assertThat(answer.getString("pipeline.secondaryOwner.id")).isEqualTo("engineer-b");
        assertThat(answer.getString("pipeline.rationale"))
                .isEqualTo("Senior engineer owns investor-facing critical pipeline");
    }

    @Test
    void namesTeamsAsOwners() {
        var answer = viewer.data("""
                { pipeline(id: "profit") { primaryOwner { name ... on Team { members { id } } } } }
                """);

        assertThat(answer.getString("pipeline.primaryOwner.name")).isEqualTo("Finance Team / Risk Team");
        assertThat(answer.getList("pipeline.primaryOwner.members.id")).containsExactly("bi-analyst", "accountant");
    }

    @Test
    void followsLineageBothWays() {
        var answer = viewer.data("""
                { aggregate: pipeline(id: "executive-aggregate") { upstream { id } }
                  growth: pipeline(id: "growth") { downstream { id } } }
                """);

        assertThat(answer.getList("aggregate.upstream.id")).containsExactly("engagement", "growth", "profit");
        assertThat(answer.getList("growth.downstream.id")).containsExactly("executive-aggregate");
    }

    @Test
    void keepsWhoOwnedAPipelineBefore() {
        var file = """
                pipelines:
                  - id: ownership-history
                    name: Ownership History
                    description: A pipeline that changes hands
                    audience: EXPERIMENTS
                    owners: {primary: 'person:%s', secondary: 'team:accounts', rationale: Because}
                """;
        admin.data(APPLY, files(file.formatted("engineer-c")));
        var handedOver = clock.moveBy(Duration.ofDays(30));

        admin.data(APPLY, files(file.formatted("engineer-d")));

        var history =
                viewer.data("{ pipeline(id: \"ownership-history\") { ownerships { until primaryOwner { id } } } }");
        assertThat(history.getList("pipeline.ownerships.primaryOwner.id")).containsExactly("engineer-d", "engineer-c");
        assertThat(history.getList("pipeline.ownerships.until")).containsExactly(null, handedOver.toString());
    }

    @Test
    void saysWhichIdIsUnknown() {
        var answer = viewer.send("{ pipeline(id: \"nope\") { name } }", Map.of());

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
        assertThat(answer.getString("errors[0].message")).isEqualTo("No pipeline has the id 'nope'");
    }

    @Test
    void resolvesReferencesOneByOneInTheirOrder() {
        var answer = viewer.send(
                """
                query($representations: [_Any!]!) {
                  _entities(representations: $representations) { ... on Pipeline { name } ... on Person { name } } }
                """,
                Map.of(
                        "representations",
                        List.of(
                                Map.of("__typename", "Pipeline", "id", "growth", "surplus", "ignored"),
                                Map.of("__typename", "Person", "id", "engineer-d"),
                                Map.of("__typename", "Pipeline", "id", "nope"),
                                Map.of("__typename", "Ghost", "id", "boo"),
                                Map.of("__typename", "Pipeline", "id", "profit"))));

        assertThat(answer.<Object>getList("data._entities"))
                .containsExactly(
                        Map.of("name", "Growth"), Map.of("name", "Engineer D"), null, null, Map.of("name", "Profit"));
        assertThat(answer.getList("errors.path")).containsExactly(List.of("_entities", 3));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
    }

    private static Map<String, Object> files(String content) {
        return Map.of("files", List.of(Map.of("path", "pipeline.yaml", "content", content)));
    }
}
