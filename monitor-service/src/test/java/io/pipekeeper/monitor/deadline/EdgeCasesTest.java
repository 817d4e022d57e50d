package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.period.DuePhrase;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.TimeWords;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edge cases of deadlines, one test each; those that need the ledger are in LedgerTest. */
class EdgeCasesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    @DisplayName("DST gap: 02:30 does not exist, the deadline comes an hour later and is not dropped")
    void gap() {
        assertThat(due("02:30").due(Period.of("2026-03-27"))).isEqualTo("2026-03-28T01:30:00Z");
        assertThat(due("02:30").due(Period.of("2026-03-28"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(due("02:30").due(Period.of("2026-03-29"))).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    @DisplayName("DST overlap: 02:30 comes twice, the first one counts, and UTC is shown")
    void overlap() {
        var due = due("02:30").due(Period.of("2026-10-24"));

        assertThat(due).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(TimeWords.of(due, BERLIN)).isEqualTo("2026-10-25 02:30 Europe/Berlin (00:30 UTC)");
        assertThat(TimeWords.of(due.plus(Duration.ofHours(4)), BERLIN)).isEqualTo("2026-10-25 05:30 Europe/Berlin");
    }

    @Test
    @DisplayName("DST overlap: what is complete between the two 02:30 is late")
    void betweenTheTwo() {
        var since = at("2026-10-24T12:00:00Z");
        var deadline = rule("02:30")
                .occurrences(1, Period.of("2026-10-23"), since, since)
                .getFirst();
        var later = at("2026-10-25T02:00:00Z");

        assertThat(deadline.after(new Evidence.Complete(at("2026-10-25T00:29:00Z")), Outlook.FINE, later))
                .extracting(Deadline::period, Deadline::state)
                .containsExactly("2026-10-24", DeadlineState.MET);
        assertThat(deadline.after(new Evidence.Complete(at("2026-10-25T01:29:00Z")), Outlook.FINE, later)
                        .state())
                .isEqualTo(DeadlineState.MISSED);
    }

    @Test
    @DisplayName("A day of 23 or 25 hours: 24 h are elapsed time, 06:00 is the wall clock's")
    void dayLength() {
        assertThat(due("within 24 h").due(Period.of("2026-03-28"))).isEqualTo("2026-03-29T23:00:00Z");
        assertThat(due("within 1 d").due(Period.of("2026-03-28"))).isEqualTo("2026-03-29T22:00:00Z");
        assertThat(due("06:00").due(Period.of("2026-03-28"))).isEqualTo("2026-03-29T04:00:00Z");
        assertThat(due("within 24 h").due(Period.of("2026-10-24"))).isEqualTo("2026-10-25T22:00:00Z");
        assertThat(due("06:00").due(Period.of("2026-10-24"))).isEqualTo("2026-10-25T05:00:00Z");
    }

    @Test
    @DisplayName("Month ends come from the period, never from the deadline before: no 31st becomes the 28th for ever")
    void monthEnd() {
        var endOfMonth = DuePhrase.parse("end of month").dueTime(Grain.MONTH, BERLIN, BusinessCalendar.EVERY_DAY);
        var january = Period.of("2026-01");

        assertThat(List.of(january, january.plus(1), january.plus(2)))
                .extracting(endOfMonth::due)
                .containsExactly(at("2026-01-31T23:00:00Z"), at("2026-02-28T23:00:00Z"), at("2026-03-31T22:00:00Z"));
        var day31 = DuePhrase.parse("day 31 06:00").dueTime(Grain.MONTH, BERLIN, BusinessCalendar.EVERY_DAY);
        assertThat(List.of(january, january.plus(1)))
                .extracting(day31::due)
                .containsExactly(at("2026-02-28T05:00:00Z"), at("2026-03-31T04:00:00Z"));
    }

    @Test
    @DisplayName("29 February is a day, the end of a month, and has a deadline")
    void leapDay() {
        assertThat(due("06:00").due(Period.of("2028-02-29"))).isEqualTo("2028-03-01T05:00:00Z");
        assertThat(due("end of month").due(Period.of("2028-02-10"))).isEqualTo("2028-02-29T23:00:00Z");
        assertThat(Period.of("2028-02-28").plus(1).key()).isEqualTo("2028-02-29");
    }

    @Test
    @DisplayName("A period cannot be complete before it is over: rows that came earlier are a part of it")
    void partOfAPeriod() {
        var over = at("2026-01-05T23:00:00Z");
        var early = new Fact.Moment(over.minusSeconds(1));
        var late = new Fact.Moment(over.plusSeconds(1));

        assertThat(Sightings.evidence(early, early, over)).isEqualTo(new Evidence.Incomplete());
        assertThat(Sightings.evidence(early, late, over))
                .isEqualTo(new Evidence.Arrived(over.minusSeconds(1), over.plusSeconds(1)));
        assertThat(Sightings.evidence(new Fact.Absent(), new Fact.Absent(), over))
                .isEqualTo(new Evidence.Incomplete());
        assertThat(Sightings.evidence(new Fact.Odd("x"), new Fact.Odd("x"), over))
                .isInstanceOf(Evidence.Unreadable.class);
    }

    @Test
    @DisplayName("Occurrences are there before the run: forty days ahead, and the last one that was due")
    void horizon() {
        var six = at("2026-01-06T06:00:00Z");

        var ledger = rule("06:00").occurrences(1, null, six, six);

        assertThat(ledger.getFirst().period()).isEqualTo("2026-01-05");
        assertThat(ledger).hasSize(41).allMatch(one -> one.state() == DeadlineState.PENDING);
    }

    @Test
    @DisplayName("After a long time away the ledger goes on where it stopped: no period is left out")
    void goesOn() {
        var since = at("2026-01-06T06:00:00Z");

        assertThat(rule("06:00").occurrences(1, Period.of("2026-01-10"), since, since.plus(Duration.ofDays(100))))
                .first()
                .extracting(Deadline::period)
                .isEqualTo("2026-01-11");
    }

    @Test
    @DisplayName("Of a rule that comes again nothing is owed for the time in which it was not there")
    void comesAgain() {
        var again = at("2026-04-06T06:00:00Z");

        assertThat(rule("06:00").occurrences(1, Period.of("2026-01-10"), again, again))
                .first()
                .extracting(Deadline::period)
                .isEqualTo("2026-04-05");
    }

    private static DueTime due(String phrase) {
        return DuePhrase.parse(phrase).dueTime(Grain.DAY, BERLIN, BusinessCalendar.EVERY_DAY);
    }

    private static DeadlineRule rule(String phrase) {
        return new DeadlineRule(
                "c",
                "c",
                "p",
                new Table("demo", "t", "day", due(phrase)),
                new Subject.Data("loaded_at", null),
                new Promise(BigDecimal.valueOf(99), false));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
