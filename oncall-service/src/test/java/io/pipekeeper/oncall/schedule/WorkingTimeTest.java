package io.pipekeeper.oncall.schedule;

import static io.pipekeeper.oncall.schedule.Weekday.FRIDAY;
import static io.pipekeeper.oncall.schedule.Weekday.MONDAY;
import static io.pipekeeper.oncall.schedule.Weekday.SATURDAY;
import static io.pipekeeper.oncall.schedule.Weekday.SUNDAY;
import static io.pipekeeper.oncall.schedule.Weekday.THURSDAY;
import static io.pipekeeper.oncall.schedule.Weekday.TUESDAY;
import static io.pipekeeper.oncall.schedule.Weekday.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final List<Weekday> WEEK = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    private final WorkingTime berlin = new WorkingTime(
            "Europe/Berlin",
            new WorkingHours(WEEK, NINE, FIVE),
            List.of(new Holiday("Christmas", "--12-25"), new Holiday("New Year", "--01-01")));

    @ParameterizedTest
    @CsvSource({
        "2026-01-06T08:00:00Z, 2026-01-06T08:00:00Z", // 09:00: the first instant of the day
        "2026-01-06T15:59:59Z, 2026-01-06T15:59:59Z", // 16:59:59
        "2026-01-06T16:00:00Z, 2026-01-07T08:00:00Z", // 17:00: the day is over
        "2026-01-06T03:00:00Z, 2026-01-06T08:00:00Z",
        "2026-01-09T18:00:00Z, 2026-01-12T08:00:00Z", // Friday evening
        "2026-12-24T18:00:00Z, 2026-12-28T08:00:00Z", // Christmas is a Friday
        "2025-12-31T18:00:00Z, 2026-01-02T08:00:00Z", // the end of a month and a year
        "2026-03-27T18:00:00Z, 2026-03-30T07:00:00Z", // clocks go forward on Sunday
        "2026-10-23T18:00:00Z, 2026-10-26T08:00:00Z", // and back
        "2024-02-28T18:00:00Z, 2024-02-29T08:00:00Z", // a leap year
    })
    void beginsAgainInTheMorningOfTheNextWorkingDay(Instant at, Instant next) {
        assertThat(berlin.next(at)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kolkata"})
    void isTheSameQuestionAskedInTwoWays(String zone) {
        var time =
                new WorkingTime(zone, new WorkingHours(WEEK, NINE, FIVE), List.of(new Holiday("Christmas", "--12-25")));
        var at = Instant.parse("2025-12-20T00:00:00Z");
        for (var end = at.plus(Duration.ofDays(120)); at.isBefore(end); at = at.plus(Duration.ofMinutes(17))) {
            var next = time.next(at);
            assertThat(next).isAfterOrEqualTo(at);
            assertThat(time.includes(next)).isTrue();
            assertThat(time.includes(at))
                    .isEqualTo(byTheClock(at.atZone(ZoneId.of(zone)).toLocalDateTime()));
        }
    }

    @Test
    void hasNoHourThatTheNightSkips() {
        var nights = new WorkingTime(
                "Europe/Berlin", new WorkingHours(List.of(SUNDAY), LocalTime.of(2, 0), LocalTime.of(3, 0)), List.of());

        assertThat(nights.next(Instant.parse("2026-03-29T00:00:00Z"))).isEqualTo("2026-04-05T00:00:00Z");
    }

    @Test
    void isNowWhenNobodyEverWorks() {
        var never = new WorkingTime("UTC", new WorkingHours(List.of(SATURDAY), NINE, FIVE), everyDay());

        assertThat(never.next(Instant.EPOCH)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void beginsAndEndsOnOneDay() {
        assertThatThrownBy(() -> new WorkingHours(WEEK, FIVE, NINE))
                .hasMessageStartingWith("working hours end on the day on which they begin");
        assertThatThrownBy(() -> new WorkingHours(List.of(), NINE, FIVE)).hasMessageContaining("without days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-25", "--13-01", "2026-12-25", "Christmas"})
    void aHolidayIsADayOfTheYear(String on) {
        assertThatThrownBy(() -> new Holiday("Christmas", on)).hasMessageContaining("is no day of the year");
    }

    private static boolean byTheClock(LocalDateTime local) {
        var weekday = local.getDayOfWeek().getValue() <= 5;
        var christmas = local.getMonthValue() == 12 && local.getDayOfMonth() == 25;
        return weekday && !christmas && local.getHour() >= 9 && local.getHour() < 17;
    }

    private static List<Holiday> everyDay() {
        return LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2025, 1, 1))
                .map(day -> new Holiday("Off", MonthDay.from(day).toString()))
                .toList();
    }
}
