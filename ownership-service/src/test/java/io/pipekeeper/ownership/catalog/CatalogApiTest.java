package io.pipekeeper.ownership.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.ownership.DemoCatalog;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.PostgresResource;
import io.pipekeeper.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CatalogApiTest {

    private static final String APPLY =
            "mutation($files: [FileInput!]!) { applyCatalog(files: $files) { created updated unchanged missing } }";

    private final GraphQLTester admin = GraphQLTester.as("admin", "admin");
    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");

    @BeforeEach
    void applyDemo() {
        admin.data(APPLY, Map.of("files", DemoCatalog.files()));
    }

    @Test
    void changesNothingWhenTheSameFilesAreAppliedAgain() {
        var applied = admin.data(APPLY, Map.of("files", DemoCatalog.files()));

        assertThat(applied.getList("applyCatalog.created")).isEmpty();
        assertThat(applied.getList("applyCatalog.updated")).isEmpty();
        assertThat(applied.getList("applyCatalog.unchanged")).hasSize(25);
    }

    @Test
    void leavesEverythingAsItWasWhenOneFileIsWrong() {
        var good = Map.of("path", "good.yaml", "content", """
                people: [{id: zoe, name: Zoe, email: zoe@example.org, title: Engineer}]
                """);
        var bad = Map.of("path", "bad.yaml", "content", "people:\n  - {id: zed, nam: Zed}\n");

        var answer = admin.send(APPLY, Map.of("files", List.of(good, bad)));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith("bad.yaml:2:");
        assertThat(viewer.errorCode("{ person(id: \"zoe\") { name } }", Map.of()))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void mayBeAppliedByAnAdminOnly() {
        assertThat(viewer.errorCode(APPLY, Map.of("files", DemoCatalog.files())))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void answersNobodyWithoutAToken() {
        given().body("{\"query\":\"{ pipelines { id } }\"}")
                .contentType("application/json")
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void handsOutACopyThatIsFreeWhileUnchanged() {
        var first = given().auth().oauth2(TestTokens.MACHINE_KEY).get("/api/v1/catalog");
        var second = given().auth()
                .oauth2(TestTokens.MACHINE_KEY)
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/catalog");

        assertThat(first.jsonPath().getString("pipelines.find { it.id == 'profit' }.primaryOwner.kind"))
                .isEqualTo("TEAM");
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void givesTheCopyToNobodyWithoutTheMachineKey() {
        given().auth().oauth2("guess").get("/api/v1/catalog").then().statusCode(401);
    }
}
