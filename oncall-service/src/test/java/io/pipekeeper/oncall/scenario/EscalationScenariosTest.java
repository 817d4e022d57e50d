package io.pipekeeper.oncall.scenario;

import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The escalation rules of both documents, as nights. The demo's rota begins on Monday, 5 January 2026, 09:00 in Berlin. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class EscalationScenariosTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Nights nights;

    EscalationScenariosTest(Nights nights) {
        this.nights = nights;
    }

    @Test
    void primarySecondaryManagerAndThenEveryone() {
        nights.begin("2026-01-07T02:00:00Z")
                .fails("daily-growth", "freshness")
                .expectPageSaying("engineer-a", "observed: -1200.50 EUR")
                .after(HALF_AN_HOUR)
                .expectPageSaying("engineer-b", "Also paged: Engineer A")
                .after(QUARTER)
                .expectPage("engineering-manager")
                .after(Duration.ofMinutes(75))
                .expectPage("engineer-a", "engineer-b", "engineer-c", "engineer-d", "engineering-manager")
                .after(Duration.ofHours(6))
                .expectState("TRIGGERED", "PAGED", "STEP_SKIPPED", "PAGED", "FELL_BACK", "EXHAUSTED")
                .ends();
    }

    @Test
    void whenTheSeniorEngineerIsNotOnCallTheyAreTheThirdToBeCalled() {
        // Engineer C's turn, with D as the secondary.
        nights.begin("2026-02-04T02:00:00Z")
                .fails("daily-growth", "freshness")
                .expectPage("engineer-c")
                .after(HALF_AN_HOUR)
                .expectPage("engineer-d")
                .after(QUARTER)
                .expectPage("engineer-a")
                .after(QUARTER)
                .expectPage("engineering-manager")
                .acknowledges("engineering-manager")
                .after(Duration.ofHours(6))
                .ends();
    }

    @Test
    void onAHolidayPeopleHaveFourHours() {
        // Christmas 2026: engineer D's turn, with A as the secondary; 30 min of 2 h become 1 h of 4 h.
        nights.begin("2026-12-25T08:00:00Z")
                .fails("daily-growth", "freshness")
                .expectPage("engineer-b")
                .after(HOUR)
                .expectPage("engineer-c")
                .after(HALF_AN_HOUR)
                .expectPage("engineer-a")
                .after(HALF_AN_HOUR)
                .expectPage("engineering-manager")
                .acknowledges("engineering-manager")
                .ends();
    }

    @Test
    void growthWaitsForTheMorning() {
        // Friday evening in Berlin; Monday 09:00 is the next working hour, and engineer B's turn by then.
        nights.begin("2026-01-09T19:00:00Z")
                .fails("growth", "freshness", "error")
                .expectNothing()
                .at("2026-01-12T08:00:00Z")
                .expectPage("engineer-b")
                .after(HALF_AN_HOUR)
                .expectPage("engineering-manager")
                .expectState("TRIGGERED", "HELD", "PAGED", "PAGED")
                .acknowledges("engineer-b")
                .ends();
    }

    @Test
    void growthDoesNotWaitWhenItIsCritical() {
        nights.begin("2026-01-09T19:00:00Z")
                .fails("growth", "freshness", "critical")
                .expectPage("engineer-a")
                .acknowledges("engineer-a")
                .ends();
    }

    @Test
    void aHeldIncidentThatBecomesCriticalWaitsNoLonger() {
        nights.begin("2026-01-09T19:00:00Z")
                .fails("growth", "freshness", "error")
                .after(HOUR)
                .does("engineer-c", "assessIncident(id: $id, severity: CRITICAL, reason: \"The board meets\")")
                .expectPage("engineer-a")
                .acknowledges("engineer-a")
                .ends();
    }

    @Test
    void engagementCallsTheTeamThatProducesTheClicks() {
        nights.begin("2026-01-07T02:00:00Z")
                .fails("engagement", "freshness", "error")
                .expectPage("engineer-a")
                .after(HALF_AN_HOUR)
                .expectPage("frontend-engineer")
                .acknowledges("frontend-engineer")
                .after(Duration.ofHours(12))
                .expectState("ACKNOWLEDGED", "PAGED", "ACKNOWLEDGED")
                .ends();
    }

    @Test
    void inTheLastWeekOfTheMonthTheAggregateIsWatchedClosely() {
        // 27 January: 30 min become 15.
        nights.begin("2026-01-27T02:00:00Z")
                .fails("executive-aggregate", "freshness", "warning")
                .expectPage("engineer-d")
                .after(QUARTER)
                .expectPage("engineering-manager")
                .acknowledges("engineer-d")
                .ends();
    }

    @Test
    void snoozedIncidentsCallFromTheBeginning() {
        nights.begin("2026-01-07T02:00:00Z")
                .fails("daily-growth", "freshness")
                .expectPage("engineer-a")
                .does("engineer-a", "snoozeIncident(id: $id, until: \"2026-01-07T06:00:00Z\")")
                .at("2026-01-07T06:00:00Z")
                .expectPage("engineer-a")
                .acknowledges("engineer-a")
                .ends();
    }

    @Test
    void aColleagueWhoIsAskedHasTheTimeOfTheFirstStep() {
        nights.begin("2026-01-07T02:00:00Z")
                .fails("daily-growth", "freshness")
                .expectPage("engineer-a")
                .does("engineer-a", "reassignIncident(id: $id, to: \"engineer-d\")")
                .expectPage("engineer-d")
                .after(HALF_AN_HOUR)
                .expectPage("engineer-a")
                .acknowledges("engineer-a")
                .ends();
    }

    @Test
    void escalatingSkipsTheWait() {
        nights.begin("2026-01-07T02:00:00Z")
                .fails("daily-growth", "freshness")
                .expectPage("engineer-a")
                .after(Duration.ofMinutes(3))
                .does("engineer-a", "escalateIncident(id: $id)")
                .expectPage("engineer-b")
                .after(Duration.ofMinutes(42))
                .expectPage("engineering-manager")
                .acknowledges("engineer-b")
                .ends();
    }

    @Test
    void aBadNightPagesOnceAndAnEndCallsNobody() {
        nights.begin("2026-01-07T02:00:00Z")
                .fails("daily-growth", "freshness")
                .expectPage("engineer-a")
                .fails("daily-growth", "row-count")
                .fails("daily-growth", "freshness")
                .after(Duration.ofMinutes(10))
                .recovers("daily-growth", "freshness")
                .recovers("daily-growth", "row-count")
                .after(Duration.ofHours(3))
                .expectState("RESOLVED", "DETECTED", "ALERT_ADDED", "DATA_VERIFIED", "RESOLVED")
                .ends();
    }
}
