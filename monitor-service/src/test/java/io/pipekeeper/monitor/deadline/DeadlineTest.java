package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Instant DUE = Instant.parse("2026-01-06T05:00:00Z");
    private static final Instant BEFORE = DUE.minus(Duration.ofHours(1));
    private static final Instant AFTER = DUE.plus(Duration.ofHours(1));
    private static final Evidence INCOMPLETE = new Evidence.Incomplete();
    private static final Evidence UNREADABLE = new Evidence.Unreadable("the warehouse does not answer");

    @Test
    void waitsUntilItIsDue() {
        assertThat(pending().after(INCOMPLETE, BEFORE)).isEqualTo(pending());
        assertThat(pending().after(UNREADABLE, BEFORE)).isEqualTo(pending());
    }

    @Test
    void isMetAsSoonAsTheDataIsComplete() {
        assertThat(pending().after(new Evidence.Complete(BEFORE), BEFORE)).isEqualTo(is(DeadlineState.MET, BEFORE));
    }

    @Test
    void isJudgedAsOfTheDeadlineHoweverLateWeLook() {
        var threeDaysLater = DUE.plus(Duration.ofDays(3));

        assertThat(pending().after(new Evidence.Complete(DUE), threeDaysLater)).isEqualTo(is(DeadlineState.MET, DUE));
        assertThat(pending().after(new Evidence.Complete(AFTER), threeDaysLater))
                .isEqualTo(is(DeadlineState.MISSED, AFTER));
    }

    @Test
    void staysMissedWhenTheDataComesLate() {
        var missed = pending().after(INCOMPLETE, DUE);

        assertThat(missed).isEqualTo(is(DeadlineState.MISSED, null));
        assertThat(missed.after(new Evidence.Complete(AFTER), AFTER)).isEqualTo(is(DeadlineState.MISSED, AFTER));
        assertThat(missed.after(new Evidence.Complete(BEFORE), AFTER).state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void isUnknownOnlyUntilTheEvidenceCanBeRead() {
        var unknown = pending().after(UNREADABLE, DUE);

        assertThat(unknown).isEqualTo(is(DeadlineState.UNKNOWN, null));
        assertThat(unknown.after(new Evidence.Complete(BEFORE), AFTER)).isEqualTo(is(DeadlineState.MET, BEFORE));
        assertThat(unknown.after(INCOMPLETE, AFTER)).isEqualTo(is(DeadlineState.MISSED, null));
    }

    @Test
    void looksAtTheDeadlineItselfAndNotForEver() {
        assertThat(pending().nextLook(DUE.minusSeconds(10))).contains(DUE);
        assertThat(pending().nextLook(BEFORE)).contains(BEFORE.plusSeconds(60));
        assertThat(is(DeadlineState.MET, BEFORE).nextLook(BEFORE)).isEmpty();
        assertThat(is(DeadlineState.MISSED, null).nextLook(DUE.plus(Duration.ofDays(8))))
                .isEmpty();
    }

    @Test
    void isInTheLedgerFortyDaysAheadAndOneBack() {
        var berlin = new DueTime(Grain.DAY, LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"));
        var rule = new DeadlineRule("c", "c", "p", new Table("demo", "t", "day", berlin), "loaded_at", null);

        var ledger = rule.occurrences(null, AFTER);

        assertThat(ledger.getFirst().period()).isEqualTo("2026-01-05");
        assertThat(ledger).hasSize(41).allMatch(one -> one.state() == DeadlineState.PENDING);
        assertThat(rule.occurrences(Period.of("2026-02-10"), AFTER))
                .first()
                .extracting(Deadline::period)
                .isEqualTo("2026-02-11");
    }

    @Test
    void takesNoPartOfAPeriodForTheWhole() {
        assertThat(Witness.evidence(new Fact.Moment(BEFORE), DUE)).isEqualTo(INCOMPLETE);
        assertThat(Witness.evidence(new Fact.Moment(AFTER), DUE)).isEqualTo(new Evidence.Complete(AFTER));
    }

    @Test
    void believesTheWitnessWhoSawItFirst() {
        var early = new Evidence.Complete(BEFORE);

        assertThat(new Evidence.Complete(AFTER).or(early)).isEqualTo(early);
        assertThat(UNREADABLE.or(early)).isEqualTo(early);
        assertThat(INCOMPLETE.or(UNREADABLE)).isEqualTo(UNREADABLE);
    }

    private static Deadline pending() {
        return is(DeadlineState.PENDING, null);
    }

    private static Deadline is(DeadlineState state, @Nullable Instant metAt) {
        return new Deadline(new UUID(0, 1), "c", "2026-01-05", DUE, state, metAt);
    }
}
