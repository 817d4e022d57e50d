package io.pipekeeper.monitor.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form of the grammar with the instant that it means, as documented in docs/domain.md. */
class DuePhraseTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Monday to Friday, without holidays. */
    private static final BusinessCalendar OFFICE =
            new BusinessCalendar("office", 1, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), Set.of());

    @ParameterizedTest(name = "{0}: {1} is due at {2}")
    @CsvSource({
        // M1: profit, growth and engagement, daily
        "06:00 Europe/Berlin, 2026-01-05, 2026-01-06T05:00:00Z",
        "5:00, 2026-01-05, 2026-01-06T04:00:00Z",
        "07:00 America/Chicago, 2026-07-05, 2026-07-06T12:00:00Z",
        // M13: latest account statuses by week's end
        "end of week, 2026-W02, 2026-01-11T23:00:00Z",
        "end of period, 2026-W02, 2026-01-11T23:00:00Z",
        "end of week 18:00, 2026-W02, 2026-01-11T17:00:00Z",
        "last business day 18:00, 2026-W02, 2026-01-09T17:00:00Z",
        // M14: within 48 h of the end of the period
        "within 48 h, 2026-01-05, 2026-01-07T23:00:00Z",
        // M15: before the end of the month
        "end of month, 2026-02, 2026-02-28T23:00:00Z",
        "end of month 18:00, 2026-02-10, 2026-02-28T17:00:00Z",
        // weekly and monthly
        "friday 18:00, 2026-W02, 2026-01-16T17:00:00Z",
        "monday 09:00, 2026-W02, 2026-01-12T08:00:00Z",
        "last friday, 2026-01, 2026-01-30T23:00:00Z",
        "last friday, 2026-02-28, 2026-03-27T23:00:00Z",
        "day 5 12:00, 2026-01, 2026-02-05T11:00:00Z",
        "day 31 12:00, 2026-01, 2026-02-28T11:00:00Z",
        // business days
        "1st business day 12:00, 2026-01, 2026-02-02T11:00:00Z",
        "3rd business day 12:00, 2026-04, 2026-05-05T10:00:00Z",
        "06:00 or next business day, 2026-01-09, 2026-01-12T05:00:00Z",
        "end of month or previous business day, 2026-01, 2026-01-30T23:00:00Z",
        // days of the calendar
        "within 1 w, 2026-01-05, 2026-01-12T23:00:00Z",
        "within 2 d, 2026-03-27, 2026-03-29T22:00:00Z"
    })
    void meansAnInstant(String phrase, String period, Instant due) {
        assertThat(due(phrase, Period.of(period))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: what began at {1} is due at {2}")
    @CsvSource({
        // M14: issues resolved within a week; M15: before the end of the month
        "within 1 w, 2026-03-25T09:00:00Z, 2026-04-01T08:00:00Z",
        "within 168 h, 2026-03-25T09:00:00Z, 2026-04-01T09:00:00Z",
        "end of month, 2026-02-10T09:00:00Z, 2026-02-28T23:00:00Z",
        "end of month, 2026-02-28T22:59:00Z, 2026-02-28T23:00:00Z",
        "end of month 18:00, 2026-02-28T20:00:00Z, 2026-03-31T16:00:00Z",
        "friday 18:00, 2026-01-09T16:00:00Z, 2026-01-16T17:00:00Z",
        "2nd business day 12:00, 2026-01-09T16:00:00Z, 2026-01-13T11:00:00Z"
    })
    void countsFromWhenAnIssueBegan(String phrase, Instant began, Instant due) {
        var time = DuePhrase.parse(phrase).dueTime(Grain.DAY, BERLIN, OFFICE);

        assertThat(time.dueAfter(began)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06:00 Europe/Berlin",
                "within 48 h",
                "within 90 min",
                "within 2 d",
                "within 1 w",
                "friday 18:00 Asia/Kathmandu",
                "last friday",
                "end of period",
                "end of week 18:00",
                "end of month UTC",
                "day 31 06:00",
                "1st business day",
                "2nd business day 12:00",
                "3rd business day",
                "11th business day 12:00 Europe/Berlin or next business day",
                "last business day 18:00",
                "06:00 Europe/Berlin on business days",
                "06:00 or previous business day in the last week of the month"
            })
    void writesAPhraseAsItWasRead(String phrase) {
        assertThat(DuePhrase.parse(phrase).inWords()).isEqualTo(phrase);
        assertThat(DuePhrase.parse("  " + phrase.replace(" ", "  "))).isEqualTo(DuePhrase.parse(phrase));
    }

    @ParameterizedTest
    @CsvSource({
        "09:00-08:00, is not a deadline",
        "06:00 +01:00, is not a deadline",
        "25:00, is not a time such as",
        "06:00 Europe/Atlantis, is not a zone such as",
        "within 0 h, is not a deadline",
        "day 32, is not a deadline",
        "soon, is not a deadline",
        "Europe/Berlin, is not a deadline"
    })
    void saysWhatIsWrongWithAPhrase(String phrase, String problem) {
        assertThatThrownBy(() -> DuePhrase.parse(phrase))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void promisesNothingOutsideTheLastWeekOfTheMonth() {
        var time = DuePhrase.parse("06:00 in the last week of the month").dueTime(Grain.DAY, BERLIN, OFFICE);

        assertThat(LocalDate.of(2026, 2, 1).datesUntil(LocalDate.of(2026, 3, 1)))
                .filteredOn(day -> time.isPromised(new Period(Grain.DAY, day)))
                .hasSize(7)
                .first()
                .isEqualTo(LocalDate.of(2026, 2, 22));
        assertThat(time.lastDue(Instant.parse("2026-03-10T00:00:00Z"))).isEqualTo(Period.of("2026-02-28"));
        assertThat(time.everyPeriod().lastDue(Instant.parse("2026-03-10T00:00:00Z")))
                .isEqualTo(Period.of("2026-03-08"));
    }

    @Test
    void expectsNothingOfADayThatIsNotWorked() {
        var time = DuePhrase.parse("06:00 on business days").dueTime(Grain.DAY, BERLIN, OFFICE);

        assertThat(time.closure(Period.of("2026-01-10"))).contains("Saturday");
        assertThat(time.closure(Period.of("2026-01-09"))).isEmpty();
        assertThat(time.lastDue(Instant.parse("2026-01-12T05:00:00Z"))).isEqualTo(Period.of("2026-01-09"));
    }

    @Test
    void takesDataOfTheWeekItselfWhenItIsDueWithinTheWeek() {
        var week = Period.of("2026-W02");

        assertThat(DuePhrase.parse("end of week")
                        .dueTime(Grain.WEEK, BERLIN, OFFICE)
                        .expectedFrom(week))
                .isEqualTo("2026-01-04T23:00:00Z");
        assertThat(DuePhrase.parse("06:00").dueTime(Grain.WEEK, BERLIN, OFFICE).expectedFrom(week))
                .isEqualTo("2026-01-11T23:00:00Z");
    }

    private static Instant due(String phrase, Period period) {
        return DuePhrase.parse(phrase).dueTime(period.grain(), BERLIN, OFFICE).due(period);
    }
}
