package io.pipekeeper.oncall.incident;

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
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do about incidents. After each, the timeline adds up to what is stored. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class IncidentActionsTest {

    private static final String WHOLE =
            "{ id state severity nextStepAt assessment { severity terms by { id } reason } timeline { kind text } }";

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final IncidentBook book;
    private final TimerTicks timers;
    private final MovableClock clock;

    IncidentActionsTest(IncidentBook book, TimerTicks timers, MovableClock clock) {
        this.book = book;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @Test
    void snoozedIncidentsCallAnewWhenTheTimeIsOver() {
        var incident = failing("snoozed");
        timers.at(START);

        act(incident, "snoozeIncident(id: $id, until: \"2026-01-06T10:00:00Z\")");
        clock.moveTo(START.plus(Duration.ofMinutes(119)));
        timers.at(clock.instant());
        assertThat(kinds(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "SNOOZED");
        clock.moveTo(START.plus(Duration.ofHours(2)));
        timers.at(clock.instant());

        assertThat(kinds(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "SNOOZED", "RETRIGGERED", "PAGED");
        assertTimelineAddsUp(incident);
    }

    @Test
    void escalatingCallsTheNextPersonAtOnce() {
        var incident = failing("escalated");
        timers.at(START);

        act(incident, "escalateIncident(id: $id)");
        act(incident, "escalateIncident(id: $id)");
        timers.at(START);

        assertThat(texts(incident)).anyMatch(text -> text.startsWith("Step 2: engineer-b called as secondary"));
        assertThat(kinds(incident)).containsOnlyOnce("ESCALATED");
        assertTimelineAddsUp(incident);
    }

    @Test
    void whatAPersonJudgesIsNotOverruledByAnotherAlert() {
        var monitor = new Monitor("judged");
        monitor.fails("freshness");
        var incident = monitor.openIncident();

        var judged = act(incident, "assessIncident(id: $id, severity: WARNING, reason: \"Weekend\")");
        monitor.fails("row-count");

        assertThat(judged.getString("severity")).isEqualTo("WARNING");
        assertThat(judged.getString("assessment.by.id")).isEqualTo("engineer-a");
        assertThat(judged.getList("assessment.terms")).containsExactly("critical told");
        assertThat(one(incident).getString("severity")).isEqualTo("WARNING");
        assertTimelineAddsUp(incident);
    }

    @Test
    void mitigatedIncidentsCallNobodyAndAreResolvedByGreenChecks() {
        var monitor = new Monitor("mitigated");
        monitor.fails("freshness");
        var incident = monitor.openIncident();

        assertThat(act(incident, "mitigateIncident(id: $id, how: \"Report withdrawn\")")
                        .getString("state"))
                .isEqualTo("MITIGATED");
        timers.at(START.plus(Duration.ofHours(3)));
        monitor.recovers("freshness");

        assertThat(kinds(incident))
                .containsExactly("DETECTED", "ROUTED", "MITIGATED", "ALERT_RESOLVED", "DATA_VERIFIED", "RESOLVED");
        assertTimelineAddsUp(incident);
    }

    @Test
    void isNotOverWhileChecksFailUnlessSomebodySaysWhy() {
        var incident = failing("gated");

        assertThat(engineer.errorCode(mutation("resolveIncident(id: $id)"), Map.of("id", incident)))
                .isEqualTo("CONFLICT");
        assertThat(act(incident, "resolveIncident(id: $id, reason: \"Agreed with finance\")")
                        .getString("state"))
                .isEqualTo("RESOLVED");
        assertThat(texts(incident)).contains("Resolved by engineer-a although checks fail: Agreed with finance");
        assertTimelineAddsUp(incident);
    }

    @Test
    void whatAPersonEndedGoesOnWhenItIsReopened() {
        var monitor = new Monitor("overruled");
        monitor.fails("freshness");
        monitor.fails("volume");
        var incident = monitor.openIncident();
        act(incident, "resolveIncident(id: $id, reason: \"Looks fine\")");
        monitor.recovers("freshness");
        act(incident, "reopenIncident(id: $id, reason: \"It is not\")");

        assertThat(engineer.errorCode(mutation("resolveIncident(id: $id)"), Map.of("id", incident)))
                .isEqualTo("CONFLICT");
        monitor.recovers("volume");
        assertThat(kinds(incident))
                .containsSubsequence("RESOLVED", "REOPENED", "ALERT_RESOLVED", "DATA_VERIFIED", "RESOLVED");
        assertTimelineAddsUp(incident);
    }

    @Test
    void reopenedIncidentsCallFromTheBeginning() {
        var incident = failing("reopened");
        timers.at(START);
        act(incident, "resolveIncident(id: $id, reason: \"Looks fine\")");

        act(incident, "reopenIncident(id: $id, reason: \"It is not\")");
        timers.at(START);

        assertThat(kinds(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "RESOLVED", "REOPENED", "PAGED");
        assertTimelineAddsUp(incident);
    }

    @Test
    void doesNotReopenWhatHasComeBackByItself() {
        var incident = failing("came-back");
        act(incident, "resolveIncident(id: $id, reason: \"Looks fine\")");
        failing("came-back");

        assertThat(engineer.errorCode(
                        mutation("reopenIncident(id: $id, reason: \"It is not\")"), Map.of("id", incident)))
                .isEqualTo("CONFLICT");
    }

    @Test
    void aColleagueWhoIsAskedIsCalledBeforeThePolicyBeginsAgain() {
        var incident = failing("reassigned");
        timers.at(START);

        act(incident, "reassignIncident(id: $id, to: \"engineer-d\")");
        act(incident, "reassignIncident(id: $id, to: \"engineer-d\")");
        clock.moveTo(START.plus(Duration.ofMinutes(29)));
        timers.at(clock.instant());
        assertThat(kinds(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "REASSIGNED");
        clock.moveTo(START.plus(Duration.ofMinutes(30)));
        timers.at(clock.instant());

        assertThat(kinds(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "REASSIGNED", "PAGED");
        assertTimelineAddsUp(incident);
    }

    @Test
    void whatWasToBeResolvedInAWeekIsAtRiskAndThenMissed() {
        var file = Map.of("path", "week.yaml", "content", """
                coverage:
                  - {pipeline: one-week, schedule: data-engineering, policy: investor-facing, hours: always, resolveWithin: P7D}
                """);
        GraphQLTester.as("admin", "admin").data(Demo.APPLY, Map.of("files", List.of(file)));
        var monitor = new Monitor("one-week");
        monitor.fails("freshness");
        var incident = monitor.openIncident();
        act(incident, "acknowledgeIncident(id: $id)");

        clock.moveTo(START.plus(Duration.ofDays(6)));
        timers.at(clock.instant());
        clock.moveTo(START.plus(Duration.ofDays(7)));
        timers.at(clock.instant());
        clock.moveTo(START.plus(Duration.ofDays(8)));
        monitor.recovers("freshness");

        assertThat(kinds(incident)).containsSubsequence("TARGET_AT_RISK", "TARGET_MISSED", "RESOLVED");
        assertThat(book.incident(UUID.fromString(incident)).resolutionClock())
                .extracting(ResolutionClock::state, ResolutionClock::metAt)
                .containsExactly(ResolutionState.MISSED, clock.instant());
        assertTimelineAddsUp(incident);
    }

    @Test
    void mergedIncidentsGoOnAsOne() {
        var symptom = new Monitor("symptom");
        symptom.fails("freshness");
        var merged = symptom.openIncident();
        var cause = failing("cause");

        act(merged, "mergeIncident(id: $id, into: \"%s\")".formatted(cause));
        act(merged, "mergeIncident(id: $id, into: \"%s\")".formatted(cause));
        symptom.fails("row-count");

        assertThat(one(merged).getString("state")).isEqualTo("MERGED");
        assertThat(symptom.openIncident()).isNull();
        assertThat(kinds(cause)).containsExactly("DETECTED", "ROUTED", "ABSORBED", "ALERT_ADDED");
        assertTimelineAddsUp(merged);
        assertTimelineAddsUp(cause);
    }

    private static String failing(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        return monitor.openIncident();
    }

    private JsonPath act(String incident, String mutation) {
        var name = mutation.substring(0, mutation.indexOf('('));
        return engineer.data(mutation(mutation), Map.of("id", incident)).setRootPath("data." + name);
    }

    private static String mutation(String call) {
        return "mutation($id: ID!) { %s %s }".formatted(call, WHOLE);
    }

    private JsonPath one(String incident) {
        return engineer.data("query($id: ID!) { incident(id: $id) %s }".formatted(WHOLE), Map.of("id", incident))
                .setRootPath("data.incident");
    }

    private List<String> kinds(String incident) {
        return one(incident).getList("timeline.kind");
    }

    private List<String> texts(String incident) {
        return one(incident).getList("timeline.text");
    }

    private void assertTimelineAddsUp(String incident) {
        var id = UUID.fromString(incident);
        assertThat(Samples.replay(id, book.timelines(List.of(id)).getOrDefault(id, List.of())))
                .isEqualTo(book.incident(id));
    }
}
