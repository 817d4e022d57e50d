package io.pipekeeper.monitor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.calendar.CalendarFixtures;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.State;
import io.pipekeeper.monitor.scan.Table;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With which days a day is compared, around holidays and excused days. Ordinary days have 100, Sundays and holidays 40. */
class WeekdayBaseTest {

    private static final Metric USERS = new Metric.Written("sum(users)");
    private static final Ask.Value VALUE = new Ask.Value(USERS, 56);
    private static final BusinessCalendar GERMANY = CalendarFixtures.germany();
    private static final Table TABLE =
            new Table("demo", "analytics.growth", "day", new DueTime(Grain.DAY, LocalTime.NOON, ZoneOffset.UTC));
    private static final Base BASE = new Base.Weekday(8, 3, GERMANY);

    @Test
    void saysWhatItComparesWith() {
        assertThat(new Change(VALUE, new Comparison(BASE, false)).formula())
                .endsWith("base = the median of the same weekday in the 8 weeks before, holidays left out,"
                        + " at least 3 of them");
        assertThat(new Change(VALUE, new Comparison(new Base.Weekday(8, 3, BusinessCalendar.EVERY_DAY), false))
                        .formula())
                .endsWith("the median of the same weekday in the 8 weeks before, at least 3 of them");
    }

    @Test
    void leavesEasterMondayOutOfTheMondaysAfterIt() {
        assertThat(days("2026-04-13"))
                .containsExactly(
                        "2026-03-30",
                        "2026-03-23",
                        "2026-03-16",
                        "2026-03-09",
                        "2026-03-02",
                        "2026-02-23",
                        "2026-02-16");
        assertThat(observed("2026-04-13", 100, Exclusions.NONE))
                .isEqualTo(new Observation.Amount(BigDecimal.ZERO, "0 %: from 100 to 100", 7));
    }

    @Test
    void comparesEasterMondayWithSundaysAndGoodFriday() {
        assertThat(days("2026-04-06"))
                .startsWith("2026-04-05", "2026-04-03", "2026-03-29")
                .hasSize(9);
        assertThat(observed("2026-04-06", 42, Exclusions.NONE))
                .isEqualTo(new Observation.Amount(
                        new BigDecimal("5.0"),
                        "+5 %: from 40 to 42; Easter Monday is compared with Sundays and holidays",
                        9));
    }

    @Test
    void knowsTheDaysOfChristmasWeek() {
        assertThat(days("2026-12-25")).startsWith("2026-12-20", "2026-12-13");
        assertThat(days("2026-12-26")).startsWith("2026-12-25", "2026-12-20");
        assertThat(days("2026-12-27")).startsWith("2026-12-20", "2026-12-13");
        assertThat(days("2027-01-01")).startsWith("2026-12-27", "2026-12-26", "2026-12-25", "2026-12-20");
        assertThat(days("2027-01-02")).startsWith("2026-12-19").hasSize(7);
    }

    @Test
    void takesAHolidayThatIsWorkedForAWorkingDay() {
        var open = CalendarFixtures.with(Set.of(LocalDate.of(2026, 4, 6)), "Easter Monday = easter+1");

        assertThat(new Base.Weekday(8, 3, open).periods(Period.of("2026-04-13")))
                .hasSize(8)
                .first()
                .isEqualTo(Period.of("2026-04-06"));
    }

    @Test
    void saysSoWhenTooFewDaysAreLeft() {
        var base = new Base.Weekday(3, 3, GERMANY);

        assertThat(observed(base, "2026-04-13", 100, Exclusions.NONE))
                .isEqualTo(new Observation.TooEarly("nothing to compare with yet: 2 of at least 3 earlier periods"));
        assertThat(observed(
                        new Base.Weekday(1, 3, GERMANY),
                        "2026-12-25",
                        40,
                        new Exclusions(Set.of(), Set.of(Period.of("2026-12-20")))))
                .isEqualTo(new Observation.TooEarly(
                        "nothing to compare with yet: 0 of at least 3 earlier periods, 1 left out as excused;"
                                + " Christmas is compared with Sundays and holidays"));
    }

    @Test
    void neverComparesWithWhatWasExcusedNotEvenWhenNothingElseIsLeft() {
        var mondays = new HashSet<>(BASE.periods(Period.of("2026-03-23")));
        var excused = Set.of(Period.of("2026-03-16"), Period.of("2026-03-09"));
        mondays.removeAll(excused);

        assertThat(observed("2026-03-23", 100, new Exclusions(mondays, excused)))
                .isEqualTo(new Observation.Amount(BigDecimal.ZERO, "0 %: from 100 to 100", 6));
        assertThat(observed(
                        "2026-03-23",
                        100,
                        new Exclusions(Set.of(), new HashSet<>(BASE.periods(Period.of("2026-03-23"))))))
                .isEqualTo(new Observation.TooEarly(
                        "nothing to compare with yet: 0 of at least 3 earlier periods, 8 left out as excused"));
    }

    @Test
    void countsAHolidayAmongTheLastSevenDaysWhereTheAverageIsAskedFor() {
        assertThat(observed(new Base.Average(7, 4), "2026-04-07", 70, Exclusions.NONE))
                .extracting(Observation::text)
                .isEqualTo("-5.77 %: from 74.29 to 70");
    }

    @Test
    void tellsAHolidayInDeviationsOfSundaysAndHolidays() {
        var change = new Change(VALUE, new Comparison(BASE, true));

        assertThat(change.observe(answers("2026-12-26", 0), occasion("2026-12-26", Exclusions.NONE)))
                .extracting(Observation::text)
                .isEqualTo("-100 deviations: 0 against a median of 40;"
                        + " Second day of Christmas is compared with Sundays and holidays");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comparesOnlyLikeWithLike(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(2_000));
            var weeks = 1 + random.nextInt(12);
            var periods = new Base.Weekday(weeks, 1, GERMANY).periods(new Period(Grain.DAY, day));

            assertThat(periods)
                    .as("seed %d, %s, %d weeks", seed, day, weeks)
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .allMatch(one -> one.start().isBefore(day)
                            && !one.start().isBefore(day.minusWeeks(weeks))
                            && isLike(day, one.start()));
        }
    }

    private static boolean isLike(LocalDate day, LocalDate earlier) {
        var holiday = GERMANY.holiday(day).isPresent();
        return holiday
                ? GERMANY.holiday(earlier).isPresent() || earlier.getDayOfWeek() == DayOfWeek.SUNDAY
                : GERMANY.holiday(earlier).isEmpty() && earlier.getDayOfWeek() == day.getDayOfWeek();
    }

    private static List<String> days(String day) {
        return BASE.periods(Period.of(day)).stream().map(Period::key).toList();
    }

    private static Observation observed(String day, long users, Exclusions exclusions) {
        return observed(BASE, day, users, exclusions);
    }

    private static Observation observed(Base base, String day, long users, Exclusions exclusions) {
        return new Change(VALUE, new Comparison(base, false)).observe(answers(day, users), occasion(day, exclusions));
    }

    private static Occasion occasion(String day, Exclusions exclusions) {
        return new Occasion(TABLE, Period.of(day), Instant.parse(day + "T23:00:00Z"), exclusions);
    }

    /** As many users as are usual on each day of the hundred before, and so many on the day. */
    private static Answers answers(String day, long users) {
        var buckets = new TreeMap<Period, Map<State, Fact>>();
        Function<Long, Map<State, Fact>> number = value -> Map.of(USERS, new Fact.Quantity(BigDecimal.valueOf(value)));
        for (int back = 1; back <= 100; back++) {
            var period = Period.of(day).plus(-(long) back);
            var quiet = GERMANY.holiday(period.start()).isPresent()
                    || period.start().getDayOfWeek() == DayOfWeek.SUNDAY;
            buckets.put(period, number.apply(quiet ? 40L : 100L));
        }
        buckets.put(Period.of(day), number.apply(users));
        return new Answers(new Facts(buckets, Map.of()), Map.of());
    }
}
