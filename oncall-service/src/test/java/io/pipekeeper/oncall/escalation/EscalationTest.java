package io.pipekeeper.oncall.escalation;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the demo's first week: engineer A, who is the senior one, is primary and engineer B is secondary. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class EscalationTest {

    private final GraphQLTester engineer = GraphQLTester.as("engineer-b", "responder");
    private final TimerTicks escalation;
    private final PagingTicks paging;
    private final Damage damage;
    private final MovableClock clock;

    EscalationTest(TimerTicks escalation, PagingTicks paging, Damage damage, MovableClock clock) {
        this.escalation = escalation;
        this.paging = paging;
        this.damage = damage;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @Test
    void callsOnePersonAfterTheOtherUntilNobodyIsLeft() {
        var incident = failing("escalates-to-the-end");

        after(0);
        assertThat(called(incident)).containsExactly("engineer-a");
        after(29);
        assertThat(called(incident)).containsExactly("engineer-a");
        after(30);
        assertThat(called(incident)).containsExactly("engineer-a", "engineer-b");
        after(45);
        assertThat(called(incident)).containsExactly("engineer-a", "engineer-b", "engineering-manager");
        after(120);
        after(600);

        assertThat(kinds(incident))
                .containsExactly(
                        "DETECTED",
                        "ROUTED",
                        "PAGED",
                        "DELIVERED",
                        "PAGED",
                        "DELIVERED",
                        "STEP_SKIPPED",
                        "PAGED",
                        "DELIVERED",
                        "FELL_BACK",
                        "PAGED",
                        "PAGED",
                        "PAGED",
                        "PAGED",
                        "PAGED",
                        "EXHAUSTED",
                        "DELIVERED",
                        "DELIVERED",
                        "DELIVERED",
                        "DELIVERED",
                        "DELIVERED");
        assertThat(timeline(incident, "text")).contains("Step 3 (senior) skipped: already paged: engineer-a");
    }

    @Test
    void anAnswerStopsTheCalls() {
        var incident = failing("answered");
        after(0);

        engineer.data("mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", incident));
        after(600);

        assertThat(called(incident)).containsExactly("engineer-a");
        assertThat(kinds(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "DELIVERED", "ACKNOWLEDGED");
    }

    @Test
    void manyWorkersAtOnceCallOnePerson() throws InterruptedException {
        var incident = failing("contended");

        try (var workers = Executors.newFixedThreadPool(8)) {
            workers.invokeAll(Collections.nCopies(8, () -> {
                escalation.at(START);
                paging.at(START);
                return true;
            }));
        }

        assertThat(called(incident)).containsExactly("engineer-a");
        assertThat(kinds(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "DELIVERED");
    }

    @Test
    void aPolicyThatIsEditedChangesNothingUnderWay() {
        var incident = failing("under-way");
        var edited = Map.of("path", "edited.yaml", "content", """
                policies:
                  - {id: investor-facing, name: Edited, deadlines: since-detection, steps: [{page: manager, answerBy: PT1H}]}
                """);
        GraphQLTester.as("admin", "admin").data(Demo.APPLY, Map.of("files", List.of(edited)));

        after(0);

        assertThat(called(incident)).containsExactly("engineer-a");
        assertThat(engineer.data(
                                "query($id: ID!) { incident(id: $id) { nextStepAt policy { name } } }",
                                Map.of("id", incident))
                        .<Map<String, Object>>get("incident"))
                .containsEntry("nextStepAt", "2026-01-06T08:30:00Z")
                .containsEntry("policy", Map.of("name", "Primary, secondary, senior engineer, engineering manager"));
    }

    @Test
    void oneThatCannotBeMovedOnKeepsNobodyElseWaitingAndIsTriedAgain() {
        var broken = failing("broken");
        var whole = failing("whole");
        damage.breakSchedule(broken);

        after(0);
        assertThat(called(broken)).isEmpty();
        assertThat(called(whole)).containsExactly("engineer-a");
        damage.mendSchedule(broken);
        escalation.at(START.plusSeconds(29));
        assertThat(kinds(broken)).doesNotContain("PAGED");
        escalation.at(START.plusSeconds(30));

        assertThat(kinds(broken)).contains("PAGED");
    }

    @Test
    void catchesUpAfterAnOutage() {
        var incident = failing("outage");

        after(50);

        assertThat(called(incident)).containsExactly("engineer-a", "engineer-b", "engineering-manager");
    }

    @Test
    void oneIncidentPagesOnceHoweverManyChecksFail() {
        var monitor = new Monitor("bad-night");
        monitor.fails("no-negative-profit");
        monitor.fails("every-business-unit");
        monitor.fails("no-negative-profit");
        var incident = monitor.openIncident();

        after(0);

        assertThat(called(incident)).containsExactly("engineer-a");
        assertThat(engineer.data(
                                "query($id: ID!) { incident(id: $id) { checkIds alerts { events } } }",
                                Map.of("id", incident))
                        .<List<Integer>>get("incident.alerts.events"))
                .containsExactlyInAnyOrder(2, 1);
    }

    private static String failing(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("no-negative-profit");
        return monitor.openIncident();
    }

    private void after(int minutes) {
        clock.moveTo(START.plus(Duration.ofMinutes(minutes)));
        escalation.at(clock.instant());
        paging.at(clock.instant());
    }

    private List<String> called(String incident) {
        return Mailbox.about(incident).stream().map(Mailbox.Letter::to).toList();
    }

    private List<String> kinds(String incident) {
        return timeline(incident, "kind");
    }

    private List<String> timeline(String incident, String field) {
        return engineer.data("query($id: ID!) { incident(id: $id) { timeline { kind text } } }", Map.of("id", incident))
                .getList("incident.timeline." + field);
    }
}
