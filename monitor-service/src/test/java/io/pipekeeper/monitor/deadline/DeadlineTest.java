package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Instant DUE = Instant.parse("2026-01-06T05:00:00Z");
    private static final Instant BEFORE = DUE.minus(Duration.ofHours(1));
    private static final Instant JUDGED = DUE.plus(Deadline.SETTLING);
    private static final Instant AFTER = DUE.plus(Duration.ofHours(1));
    private static final Evidence INCOMPLETE = new Evidence.Incomplete();
    private static final Evidence UNREADABLE = new Evidence.Unreadable("the warehouse does not answer");
    private static final Outlook BAD = Outlook.risk("its run is slow", AFTER);

    @Test
    void waitsUntilItIsDueAndWhatWasSentInTimeHasArrived() {
        assertThat(after(pending(), INCOMPLETE, BEFORE)).isEqualTo(pending());
        assertThat(after(pending(), UNREADABLE, BEFORE)).isEqualTo(pending());
        assertThat(after(pending(), INCOMPLETE, DUE.plusSeconds(29))).isEqualTo(pending());
        assertThat(after(pending(), new Evidence.Complete(DUE), JUDGED)).isEqualTo(is(DeadlineState.MET, DUE));
    }

    @Test
    void isMetAsSoonAsTheDataIsComplete() {
        assertThat(after(pending(), new Evidence.Complete(BEFORE), BEFORE)).isEqualTo(is(DeadlineState.MET, BEFORE));
        assertThat(after(pending(), new Evidence.Arrived(BEFORE, BEFORE), BEFORE))
                .isEqualTo(is(DeadlineState.MET, BEFORE));
    }

    @Test
    void isJudgedAsOfTheDeadlineHoweverLateWeLook() {
        var threeDaysLater = DUE.plus(Duration.ofDays(3));

        assertThat(after(pending(), new Evidence.Complete(DUE), threeDaysLater)).isEqualTo(is(DeadlineState.MET, DUE));
        assertThat(after(pending(), new Evidence.Complete(AFTER), threeDaysLater))
                .isEqualTo(is(DeadlineState.MISSED, AFTER));
        assertThat(after(pending(), new Evidence.Arrived(AFTER, AFTER), threeDaysLater))
                .isEqualTo(is(DeadlineState.MISSED, AFTER));
    }

    @Test
    void isUnknownWhenRowsAroundTheDeadlineDoNotTell() {
        var around = new Evidence.Arrived(BEFORE, AFTER);

        assertThat(after(pending(), around, AFTER)).isEqualTo(is(DeadlineState.UNKNOWN, AFTER));
    }

    @Test
    void staysMissedWhenTheDataComesLate() {
        var missed = after(pending(), INCOMPLETE, JUDGED);

        assertThat(missed).isEqualTo(is(DeadlineState.MISSED, null));
        assertThat(after(missed, new Evidence.Complete(AFTER), AFTER)).isEqualTo(is(DeadlineState.MISSED, AFTER));
        assertThat(after(missed, new Evidence.Arrived(BEFORE, BEFORE), AFTER))
                .as("rows that were not there when we looked, whatever time they carry")
                .isEqualTo(is(DeadlineState.MISSED, AFTER));
    }

    @Test
    void wasNeverMissedWhenTheEventOnlyReachedUsLate() {
        var missed = after(pending(), INCOMPLETE, JUDGED);

        assertThat(after(missed, new Evidence.Complete(BEFORE), AFTER)).isEqualTo(is(DeadlineState.MET, BEFORE));
    }

    @Test
    void isUnknownOnlyUntilTheEvidenceCanBeRead() {
        var unknown = after(pending(), UNREADABLE, JUDGED);

        assertThat(unknown).isEqualTo(is(DeadlineState.UNKNOWN, null));
        assertThat(after(unknown, new Evidence.Complete(BEFORE), AFTER)).isEqualTo(is(DeadlineState.MET, BEFORE));
        assertThat(after(unknown, INCOMPLETE, AFTER)).isEqualTo(is(DeadlineState.MISSED, null));
    }

    @Test
    void isAtRiskUntilItIsMetOrMissed() {
        var atRisk = pending().after(INCOMPLETE, BAD, BEFORE);

        assertThat(atRisk.state()).isEqualTo(DeadlineState.AT_RISK);
        assertThat(atRisk.outlook()).isEqualTo(BAD);
        assertThat(after(atRisk, INCOMPLETE, BEFORE.plusSeconds(60))).isEqualTo(atRisk);
        assertThat(after(atRisk, new Evidence.Complete(BEFORE), BEFORE)).isEqualTo(is(DeadlineState.MET, BEFORE));
        assertThat(after(atRisk, INCOMPLETE, JUDGED)).isEqualTo(is(DeadlineState.MISSED, null));
    }

    @Test
    void remembersWhyItWasMissed() {
        assertThat(pending().after(INCOMPLETE, BAD, JUDGED).outlook().risk()).isEqualTo("its run is slow");
    }

    @Test
    void holdsNobodyToAnExcuseUntilItEnds() {
        var until = AFTER.plus(Duration.ofHours(1));
        var excused = pending().excusedFor(new Excuse("migration", "engineer-a", until));

        assertThat(after(excused, INCOMPLETE, AFTER)).isEqualTo(excused);
        assertThat(after(excused, new Evidence.Complete(AFTER), AFTER).state()).isEqualTo(DeadlineState.EXCUSED);
        assertThat(after(excused, INCOMPLETE, until).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(excused.nextLook(until.minusSeconds(10))).contains(until);
        assertThat(pending().excusedFor(Excuse.closed("Christmas")).nextLook(BEFORE))
                .isEmpty();
    }

    @Test
    void isHeldToWhatComesAfterAnExcuseHasEndedAlsoWhenNobodyLookedThen() {
        var until = AFTER.plus(Duration.ofHours(1));
        var excused = pending().excusedFor(new Excuse("migration", "engineer-a", until));
        var late = until.plusSeconds(1);

        var missed = after(excused, new Evidence.Complete(late), late.plusSeconds(60));

        assertThat(missed.state()).isEqualTo(DeadlineState.MISSED);
        assertThat(missed.metAt()).isEqualTo(late);
        assertThat(after(excused, new Evidence.Arrived(late, late), late.plusSeconds(60))
                        .state())
                .isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void believesNoClockThatIsAheadOfOurs() {
        assertThat(new Evidence.Complete(AFTER).seenAt(BEFORE)).isEqualTo(new Evidence.Complete(BEFORE));
        assertThat(new Evidence.Arrived(BEFORE, AFTER).seenAt(DUE)).isEqualTo(new Evidence.Arrived(BEFORE, DUE));
        assertThat(new Evidence.Arrived(AFTER, AFTER).seenAt(BEFORE)).isEqualTo(new Evidence.Arrived(BEFORE, BEFORE));
    }

    @Test
    void looksAtTheDeadlineItselfAndNotForEver() {
        assertThat(pending().nextLook(DUE.minusSeconds(10))).contains(DUE);
        assertThat(pending().nextLook(DUE)).contains(JUDGED);
        assertThat(pending().nextLook(BEFORE)).contains(BEFORE.plusSeconds(90));
        assertThat(pending().nextLook(DUE.minus(Duration.ofDays(10))))
                .contains(DUE.minus(Duration.ofDays(10)).plus(Duration.ofMinutes(15)));
        assertThat(is(DeadlineState.MET, BEFORE).nextLook(BEFORE)).isEmpty();
        assertThat(is(DeadlineState.MISSED, null).nextLook(DUE.plus(Duration.ofDays(8))))
                .isEmpty();
    }

    @Test
    void looksAtAnIssueUntilItIsResolved() {
        var threeWeeksLater = DUE.plus(Duration.ofDays(21));
        var issue = new Deadline(
                new UUID(0, 1), "c", 1, BEFORE.toString(), BEFORE, DUE, DeadlineState.MISSED, null, Outlook.FINE, null);

        assertThat(issue.nextLook(threeWeeksLater)).contains(threeWeeksLater.plus(Duration.ofMinutes(15)));
        assertThat(after(issue, new Evidence.Complete(threeWeeksLater), threeWeeksLater)
                        .nextLook(threeWeeksLater))
                .isEmpty();
    }

    private static Deadline after(Deadline deadline, Evidence evidence, Instant now) {
        return deadline.after(evidence, Outlook.FINE, now);
    }

    private static Deadline pending() {
        return is(DeadlineState.PENDING, null);
    }

    private static Deadline is(DeadlineState state, @Nullable Instant metAt) {
        var from = DUE.minus(Duration.ofHours(6));
        return new Deadline(new UUID(0, 1), "c", 1, "2026-01-05", from, DUE, state, metAt, Outlook.FINE, null);
    }
}
