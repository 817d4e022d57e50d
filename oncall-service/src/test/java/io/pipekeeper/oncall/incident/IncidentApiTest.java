package io.pipekeeper.oncall.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class IncidentApiTest {

    private static final String ACKNOWLEDGE =
            "mutation($id: ID!) { acknowledgeIncident(id: $id) { state acknowledgedBy { id } acknowledgedAt } }";
    private static final String RESOLVE =
            "mutation($id: ID!) { resolveIncident(id: $id, reason: \"Agreed with finance\") { state resolvedAt } }";
    private static final String NOTE =
            "mutation($id: ID!, $text: String!) { addIncidentNote(id: $id, text: $text) { timeline { kind text person { id } } } }";

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final GraphQLTester colleague = GraphQLTester.as("engineer-b", "responder");
    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");
    private final MovableClock clock;

    IncidentApiTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(MovableClock.START);
        Demo.apply();
    }

    @Test
    void saysWhatFailedAndByWhenStakeholdersMustKnow() {
        var incident = failing("told-by-half-past");

        var told = viewer.data("""
                query($id: ID!) { incident(id: $id) {
                    summary severity state detectedAt pipelineId checkIds
                    pipeline { id } stakeholderClock { dueAt notifiedAt } } }
                """, Map.of("id", incident));

        assertThat(told.<Map<String, Object>>get("incident"))
                .containsEntry("summary", "told-by-half-past: freshness failed")
                .containsEntry("severity", "CRITICAL")
                .containsEntry("state", "TRIGGERED")
                .containsEntry("pipelineId", "told-by-half-past")
                .containsEntry("checkIds", List.of("told-by-half-past-freshness"));
        assertThat(told.getString("incident.stakeholderClock.dueAt")).isEqualTo("2026-01-06T08:30:00Z");
    }

    @Test
    void acknowledgingTwiceKeepsTheFirst() {
        var incident = failing("acknowledged-twice");

        engineer.data(ACKNOWLEDGE, Map.of("id", incident));
        clock.moveBy(Duration.ofMinutes(5));
        var second = colleague.data(ACKNOWLEDGE, Map.of("id", incident));

        assertThat(second.getString("acknowledgeIncident.acknowledgedBy.id")).isEqualTo("engineer-a");
        assertThat(second.getString("acknowledgeIncident.acknowledgedAt")).isEqualTo("2026-01-06T08:00:00Z");
    }

    @Test
    void resolvingEndsTheAlertsToo() {
        var incident = failing("resolved-by-hand");

        engineer.data(RESOLVE, Map.of("id", incident));
        engineer.data(RESOLVE, Map.of("id", incident));

        var after = viewer.data(
                "query($id: ID!) { incident(id: $id) { state alerts { resolvedAt } timeline { kind } } }",
                Map.of("id", incident));
        assertThat(after.getString("incident.state")).isEqualTo("RESOLVED");
        assertThat(after.getList("incident.alerts.resolvedAt")).containsExactly("2026-01-06T08:00:00Z");
        assertThat(after.getList("incident.timeline.kind")).containsExactly("DETECTED", "ROUTED", "RESOLVED");
    }

    @Test
    void whatIsOverCannotBeAcknowledged() {
        var incident = failing("over");
        engineer.data(RESOLVE, Map.of("id", incident));

        assertThat(engineer.errorCode(ACKNOWLEDGE, Map.of("id", incident))).isEqualTo("CONFLICT");
    }

    @Test
    void theSameNoteStandsThereOnce() {
        var incident = failing("noted");
        var note = Map.of("id", incident, "text", " Billing is late again. ");

        engineer.data(NOTE, note);
        engineer.data(NOTE, note);
        var after = colleague.data(NOTE, note);

        assertThat(after.getList("addIncidentNote.timeline.findAll { it.kind == 'NOTED' }.text"))
                .containsExactly("Billing is late again.", "Billing is late again.");
        assertThat(after.getList("addIncidentNote.timeline.findAll { it.kind == 'NOTED' }.person.id"))
                .containsExactly("engineer-a", "engineer-b");
    }

    @Test
    void refusesANoteThatSaysNothing() {
        var incident = failing("noted-nothing");

        assertThat(engineer.errorCode(NOTE, Map.of("id", incident, "text", "  ")))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void viewersDoNotAnswer() {
        var incident = failing("looked-at");

        assertThat(viewer.errorCode(ACKNOWLEDGE, Map.of("id", incident))).isEqualTo("FORBIDDEN");
    }

    @Test
    void unknownIncidentsAreNotFound() {
        assertThat(engineer.errorCode(ACKNOWLEDGE, Map.of("id", new UUID(0, 7).toString())))
                .isEqualTo("NOT_FOUND");
        assertThat(engineer.errorCode(ACKNOWLEDGE, Map.of("id", "the-one-of-yesterday")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void answersTheNewestAndNoMoreThanAHundred() {
        clock.moveBy(Duration.ofDays(300));
        var newest = failing("newest");

        assertThat(viewer.data("{ incidents(open: true, first: 1) { id } }").getList("incidents.id"))
                .containsExactly(newest);
        assertThat(viewer.errorCode("{ incidents(first: 101) { id } }", Map.of()))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void otherSubgraphsHandItOverById() {
        var incident = failing("handed-over");
        var representations = List.of(
                Map.of("__typename", "Incident", "id", incident),
                Map.of("__typename", "Incident", "id", new UUID(0, 7).toString()));

        var entities = entities(representations);

        assertThat(entities.getString("_entities[0].summary")).isEqualTo("handed-over: freshness failed");
        assertThat(entities.<Object>get("_entities[1]")).isNull();
    }

    private JsonPath entities(List<Map<String, String>> representations) {
        return viewer.data(
                "query($of: [_Any!]!) { _entities(representations: $of) { ... on Incident { summary } } }",
                Map.of("of", representations));
    }

    private static String failing(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        return monitor.openIncident();
    }
}
