package io.pipekeeper.oncall.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StakeholderClockTest {

    private static final Person BEN = new Person("ben");
    private static final StatementDraft DRAFT = new StatementDraft(StatementKind.FIRST, "Late", "It is late.");

    private final StakeholderClock clock = StakeholderClock.start(minute(0), minute(30));

    @Test
    void draftsRemindsCallsALeadAndEnds() {
        assertThat(clock.nextAt()).isEqualTo(minute(10));
        var drafted = clock.drafted(DRAFT);
        assertThat(drafted.nextAt()).isEqualTo(minute(20));
        var reminded = drafted.reminded();
        assertThat(reminded.nextAt()).isEqualTo(minute(25));
        var led = reminded.led(BEN);
        assertThat(led.nextAt()).isEqualTo(minute(30));
        assertThat(led.due(minute(30))).contains(StakeholderStage.DUE);

        var breached = led.breachedNow();

        assertThat(breached.state()).isEqualTo(StakeholderState.OVERDUE);
        assertThat(breached.nextAt()).isNull();
        assertThat(breached.lead()).isEqualTo(BEN);
    }

    @Test
    void keepsItsProportionsWhenTheTimeIsAnother() {
        var hour = StakeholderClock.start(minute(0), minute(60));

        assertThat(hour.nextAt()).isEqualTo(minute(20));
        assertThat(hour.drafted(DRAFT).nextAt()).isEqualTo(minute(40));
        assertThat(hour.drafted(DRAFT).reminded().nextAt()).isEqualTo(minute(50));
    }

    @Test
    void doesNothingBeforeItsTime() {
        assertThat(clock.due(minute(10).minusSeconds(1))).isEmpty();
        assertThat(clock.due(minute(10))).contains(StakeholderStage.DRAFT);
    }

    @Test
    void leavesOutAReminderWhoseTimeIsOver() {
        var drafted = clock.drafted(DRAFT);

        assertThat(drafted.due(minute(24))).contains(StakeholderStage.REMINDER);
        assertThat(drafted.due(minute(25))).contains(StakeholderStage.LEAD);
        assertThat(drafted.due(minute(40))).contains(StakeholderStage.LEAD);
    }

    @Test
    void whatWasToldEndsTheFirstTimeAndBeginsTheUpdates() {
        var told = clock.drafted(DRAFT).told(minute(12), minute(42));

        assertThat(told.state()).isEqualTo(StakeholderState.TOLD);
        assertThat(told.draft()).isNull();
        assertThat(told.nextUpdateAt()).isEqualTo(minute(42));
        assertThat(told.due(minute(31))).isEmpty();
        assertThat(told.due(minute(32))).contains(StakeholderStage.UPDATE_REMINDER);
        assertThat(told.due(minute(42))).contains(StakeholderStage.UPDATE_DUE);
        assertThat(told.reminded().nextAt()).isEqualTo(minute(42));
        assertThat(told.told(minute(30), minute(60)).notifiedAt()).isEqualTo(minute(12));
    }

    @Test
    void remindsOfWhatIsUntold() {
        var reminded = clock.drafted(DRAFT).reminded();
        assertThat(reminded.stillReminds(1)).isTrue();
        assertThat(reminded.led(BEN).stillReminds(1)).isTrue();

        var told = reminded.told(minute(22), minute(52));
        assertThat(told.stillReminds(1)).isFalse();
        var again = told.drafted(DRAFT).reminded();
        assertThat(again.stillReminds(1)).isFalse();
        assertThat(again.stillReminds(2)).isTrue();
        assertThat(again.stopped().stillReminds(2)).isFalse();
    }

    @Test
    void isLateWhenItWasToBeEarlier() {
        assertThat(clock.isLate(minute(30))).isFalse();
        assertThat(clock.isLate(minute(31))).isTrue();
        assertThat(clock.breachedNow().isLate(minute(31))).isFalse();
        assertThat(clock.told(minute(12), null).isLate(minute(31))).isFalse();
    }

    @Test
    void aBreachStaysAfterTheyWereTold() {
        var told = clock.breachedNow().told(minute(40), minute(70));

        assertThat(told.breached()).isTrue();
        assertThat(told.state()).isEqualTo(StakeholderState.TOLD);
    }

    @Test
    void closesWhereTheyWereToldAndStopsWhereTheyWereNot() {
        assertThat(clock.told(minute(12), minute(42)).ended(minute(20)).due(minute(20)))
                .contains(StakeholderStage.CLOSING);
        var ended = clock.drafted(DRAFT).ended(minute(20));
        assertThat(ended.state()).isEqualTo(StakeholderState.ENDED);
        assertThat(ended.nextAt()).isNull();
        assertThat(ended.draft()).isNull();
    }

    @Test
    void beginsAnewWhenItWasNotOverOnlyForThoseWhoDoNotKnow() {
        var untold = clock.ended(minute(5)).reopened(minute(60));
        assertThat(untold.dueAt()).isEqualTo(minute(90));
        assertThat(untold.nextAt()).isEqualTo(minute(70));

        var told = clock.told(minute(12), minute(42)).ended(minute(20)).reopened(minute(60));
        assertThat(told.dueAt()).isEqualTo(minute(30));
        assertThat(told.due(minute(60))).contains(StakeholderStage.PLAN);
    }

    @Test
    void doesNotRunForNobody() {
        var nobody = clock.nobodyToTell();

        assertThat(nobody.nextAt()).isNull();
        assertThat(nobody.reopened(minute(60))).isEqualTo(nobody);
        assertThat(nobody.isLate(minute(60))).isFalse();
    }

    private static Instant minute(int minute) {
        return Instant.parse("2026-01-06T08:00:00Z").plusSeconds(60L * minute);
    }
}
