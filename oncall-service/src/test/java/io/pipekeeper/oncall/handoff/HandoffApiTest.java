package io.pipekeeper.oncall.handoff;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class HandoffApiTest {

    private static final String HANDOFF = """
            { handoff(schedule: "data-engineering") {
                at from { role person { id } } to { role person { id } }
                incidents { id pipelineId } snoozed { id } alerts { checkId }
                actionItems { title overdue owner { id } incident { pipelineId } } } }
            """;
    private static final String SNOOZE =
            "mutation($id: ID!, $until: DateTime!) { snoozeIncident(id: $id, until: $until) { id } }";
    private static final String ADD = """
            mutation($id: ID!, $title: String!, $owner: ID!) {
                addActionItem(incident: $id, item: { title: $title, owner: $owner, dueOn: "2026-01-07" }) { id } }
            """;

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final MovableClock clock;

    HandoffApiTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @Test
    void saysWhoHandsOverToWhomAndWhen() {
        var handoff = engineer.data(HANDOFF).setRootPath("data.handoff");

        assertThat(handoff.getString("at")).isEqualTo("2026-01-19T08:00:00Z");
        assertThat(handoff.getList("from.person.id")).containsExactly("engineer-a", "engineer-b");
        assertThat(handoff.getList("to.person.id")).containsExactly("engineer-b", "engineer-c");
    }

    @Test
    void handsOverWhatIsOpen() {
        clock.moveBy(Duration.ofDays(500));
        var monitor = new Monitor("unit-level-profit");
        monitor.fails("freshness");
        var incident = monitor.openIncident();

        engineer.data(
                SNOOZE,
                Map.of("id", incident, "until", clock.instant().plusSeconds(600).toString()));
        engineer.data(ADD, Map.of("id", incident, "title", "Handed over", "owner", "engineering-manager"));
        var handoff = engineer.data(HANDOFF).setRootPath("data.handoff");

        assertThat(handoff.getList("incidents.id")).contains(incident);
        assertThat(handoff.getList("snoozed.id")).contains(incident);
        assertThat(handoff.getList("alerts.checkId")).contains("unit-level-profit-freshness");
        assertThat(handoff.getBoolean("actionItems.find { it.title == 'Handed over' }.overdue"))
                .isTrue();
        monitor.recovers("freshness");
    }

    @Test
    void otherSchedulesHandOverTheirOwn() {
        clock.moveBy(Duration.ofDays(510));
        var monitor = new Monitor("growth");
        monitor.fails("freshness");
        var incident = monitor.openIncident();

        assertThat(engineer.data(HANDOFF).getList("handoff.incidents.id")).doesNotContain(incident);
        assertThat(engineer.errorCode("{ handoff(schedule: \"nobody\") { at } }", Map.of()))
                .isEqualTo("NOT_FOUND");
        monitor.recovers("freshness");
    }
}
