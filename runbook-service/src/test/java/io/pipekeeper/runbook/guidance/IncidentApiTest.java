package io.pipekeeper.runbook.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pipekeeper.runbook.runbook.RunbookFixtures;
import io.pipekeeper.runbook.runbook.RunbookLibrary;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IncidentApiTest {

    private static final String GUIDANCE = """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Incident { id guidance { scenario step text link } } } }
            """;

    private final RunbookLibrary library;

    IncidentApiTest(RunbookLibrary library) {
        this.library = library;
    }

    private final GraphQLTester viewer = GraphQLTester.as("gateway", "viewer");

    @BeforeEach
    void applyRunbook() {
        library.apply(List.of(RunbookFixtures.file("till", "till-row-count")), "admin");
    }

    @Test
    void guidesThroughTheScenarioOfTheFailingCheck() {
        var answer = viewer.data(GUIDANCE, representations(incident("1", "till", List.of("till-row-count"))));

        assertThat(answer.<Map<String, Object>>getList("_entities[0].guidance"))
                .extracting(step -> step.get("scenario"), step -> step.get("step"), step -> step.get("text"))
                .containsExactly(
                        tuple("Numbers are wrong", 1, "Look at *the source*."),
                        tuple("Numbers are wrong", 2, "Repair it."));
        assertThat(answer.getString("_entities[0].guidance[0].link"))
                .isEqualTo("https://git.example/runbooks/till.md#numbers-are-wrong");
    }

    @Test
    void passesOverFieldsThatItDoesNotRead() {
        var incident = Map.of(
                "__typename",
                "Incident",
                "id",
                "1",
                "pipelineId",
                "till",
                "checkIds",
                List.of("till-row-count"),
                "severity",
                "CRITICAL");

        var answer = viewer.data(GUIDANCE, representations(incident));

        assertThat(answer.getList("_entities[0].guidance")).hasSize(2);
    }

    @Test
    void losesOnlyTheEntityThatItDoesNotKnow() {
        var answer = viewer.send(
                GUIDANCE,
                representations(
                        incident("1", "till", List.of("till-row-count")),
                        Map.of("__typename", "Comet", "id", "halley"),
                        incident("2", "till", List.of("till-row-count"))));

        assertThat(answer.getList("data._entities")).hasSize(3).element(1).isNull();
        assertThat(answer.getList("data._entities.id")).isEqualTo(List.of("1", "2"));
        assertThat(answer.getList("errors")).hasSize(1);
        assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("_entities", 1));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
    }

    @Test
    void hasNothingToSayWithoutRunbook() {
        var probe = new HashMap<>(incident("2", "", List.of()));
        probe.put("pipelineId", null);

        var answer = viewer.data(GUIDANCE, representations(incident("1", "nobodys", List.of("nobodys-check")), probe));

        assertThat(answer.getList("_entities[0].guidance")).isEmpty();
        assertThat(answer.getList("_entities[1].guidance")).isEmpty();
    }

    private static Map<String, Object> incident(String id, String pipeline, List<String> checks) {
        return Map.of("__typename", "Incident", "id", id, "pipelineId", pipeline, "checkIds", checks);
    }

    private static Map<String, Object> representations(Object... representations) {
        return Map.of("representations", List.of(representations));
    }
}
