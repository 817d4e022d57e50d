package io.pipekeeper.oncall.policy;

import static io.pipekeeper.oncall.policy.DeadlineMode.SINCE_DETECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.schedule.Weekday;
import io.pipekeeper.oncall.schedule.WorkingHours;
import io.pipekeeper.oncall.schedule.WorkingTime;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Waiting for working hours: Tuesday 6 January 2026, from 09:00 to 17:00 in UTC. */
class ProgressTest {

    private static final Person ANA = new Person("ana");
    private static final Instant NINE = Instant.parse("2026-01-07T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-01-06T20:00:00Z");
    private static final CallHours OFFICE = new CallHours(
            new WorkingTime(
                    "UTC",
                    new WorkingHours(
                            List.of(Weekday.TUESDAY, Weekday.WEDNESDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)),
                    List.of()),
            IncidentSeverity.CRITICAL);

    private final EscalationPolicy policy = new EscalationPolicy(
            "p",
            "P",
            SINCE_DETECTION,
            List.of(step("primary", 30), step("manager", 45)),
            0,
            EscalationTarget.EVERYONE,
            null);

    @Test
    void isHeldUntilPeopleWork() {
        var progress = Progress.start(EVENING).within(OFFICE);

        assertThat(policy.next(progress, target -> List.of(ANA), EVENING)).isEqualTo(new NextStep.Hold(NINE));
    }

    @Test
    void countsDeadlinesFromTheEndOfTheHold() {
        var held = Progress.start(EVENING).within(OFFICE).held(NINE);

        assertThat(policy.next(held, target -> List.of(ANA), NINE.minusSeconds(1)))
                .isEqualTo(new NextStep.Wait(NINE));
        assertThat(policy.next(held, target -> List.of(ANA), NINE))
                .isEqualTo(new NextStep.Page(
                        List.of(ANA), EscalationTarget.of("primary"), NINE.plus(Duration.ofMinutes(30))));
    }

    @Test
    void movesLaterDeadlinesByWhatWasHeldAndNoMore() {
        var detected = Instant.parse("2026-01-06T16:50:00Z");
        var paged = Progress.start(detected).within(OFFICE).paged(List.of(ANA), detected.plusSeconds(1800));

        var held = paged.held(NINE);

        assertThat(held.countedFrom()).isEqualTo(NINE.minusSeconds(1800));
        assertThat(held.heldSince()).isEqualTo(detected.plusSeconds(1800));
    }

    @Test
    void isReleasedAtOnceWhenItBecomesBadEnough() {
        var midnight = Instant.parse("2026-01-07T00:00:00Z");
        var held = Progress.start(EVENING).within(OFFICE).held(NINE);

        var released = held.assessed(IncidentSeverity.CRITICAL, midnight);

        assertThat(released.dueAt()).isEqualTo(midnight);
        assertThat(released.countedFrom()).isEqualTo(midnight);
        assertThat(policy.next(released, target -> List.of(ANA), midnight)).isInstanceOf(NextStep.Page.class);
    }

    @Test
    void staysHeldWhileItIsNotBadEnough() {
        var held = Progress.start(EVENING).within(OFFICE).held(NINE);

        assertThat(held.assessed(IncidentSeverity.ERROR, EVENING)).isEqualTo(held);
    }

    @Test
    void goesOnWaitingForAnAnswerWhenItBecomesBadEnough() {
        var deadline = Instant.parse("2026-01-06T17:20:00Z");
        var paged = Progress.start(deadline.minusSeconds(1800)).within(OFFICE).paged(List.of(ANA), deadline);

        var worse = paged.assessed(IncidentSeverity.CRITICAL, deadline.minusSeconds(60));

        assertThat(worse.dueAt()).isEqualTo(deadline);
        assertThat(worse.hours()).isNull();
    }

    @Test
    void isDueNowAtAnyHourWhenSomebodyWantsIt() {
        var held = Progress.start(EVENING).within(OFFICE).held(NINE);

        assertThat(held.hastened(EVENING.plusSeconds(60)).dueAt()).isEqualTo(EVENING.plusSeconds(60));
        assertThat(Progress.start(EVENING).exhausted().hastened(NINE).dueAt()).isNull();
    }

    @Test
    void numbersEveryRoundAnewAndRepeatsFromTheRestart() {
        var restarted = Progress.start(EVENING).nextRound(NINE).restarted(NINE.plusSeconds(60));

        assertThat(restarted.round().number()).isEqualTo(3);
        assertThat(restarted.round().repeats()).isZero();
        assertThat(restarted.countedFrom()).isEqualTo(NINE.plusSeconds(60));
    }

    private static EscalationStep step(String target, int minutes) {
        return new EscalationStep(EscalationTarget.of(target), Duration.ofMinutes(minutes));
    }
}
