package io.pipekeeper.monitor.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for any zone, time and date. A failure names the seed. */
class DueTimePropertiesTest {

    private static final int ROUNDS = 2_000;
    private static final int PERIODS = 60;
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final BusinessCalendar OFFICE =
            new BusinessCalendar("office", 1, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), Set.of());

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    @DisplayName("Every period has one due instant, later than that of the period before; none is dropped")
    void everyPeriodIsDueOnceAndInOrder() {
        for (int round = 0; round < ROUNDS; round++) {
            var due = new DueTime(grain(), new By.NextDay(time()), zone(), BusinessDays.EVERY_DAY);
            var period = new Period(due.grain(), date());
            for (int i = 0; i < PERIODS; i++, period = period.plus(1)) {
                assertThat(due.due(period.plus(1)))
                        .as("%s %s, seed %d", due, period, seed)
                        .isAfter(due.due(period))
                        .isAfterOrEqualTo(due.ends(period.plus(1)));
            }
        }
    }

    @Test
    @DisplayName("Of any instant it is known which period was due last: the newest that is due by then")
    void knowsTheLastDue() {
        for (int round = 0; round < ROUNDS; round++) {
            var due = new DueTime(grain(), by(), zone(), days());
            var at = due.due(new Period(due.grain(), date())).plusSeconds(random.nextInt(100_000));
            var last = due.lastDue(at);
            assertThat(due.due(last)).as("%s %s, seed %d", due, at, seed).isBeforeOrEqualTo(at);
            assertThat(due.due(last.plus(1)))
                    .as("%s %s, seed %d", due, at, seed)
                    .isAfter(at);
        }
    }

    @Test
    @DisplayName("No form of deadline comes before its period begins, nor before that of an earlier period")
    void noFormGoesBack() {
        for (int round = 0; round < ROUNDS; round++) {
            var due = new DueTime(grain(), by(), zone(), days());
            var period = new Period(due.grain(), date());
            for (int i = 0; i < PERIODS; i++, period = period.plus(1)) {
                assertThat(due.due(period))
                        .as("%s %s, seed %d", due, period, seed)
                        .isAfterOrEqualTo(due.begins(period))
                        .isBeforeOrEqualTo(due.due(period.plus(1)))
                        .isAfterOrEqualTo(due.expectedFrom(period));
            }
        }
    }

    @Test
    @DisplayName("'Within 24 h' is 24 hours on any day; '06:00 the next day' is 06:00 on any day that has one")
    void elapsedAndCalendarAreTwoThings() {
        for (int round = 0; round < ROUNDS; round++) {
            var zone = zone();
            var period = new Period(Grain.DAY, date());
            var elapsed = new DueTime(Grain.DAY, new By.Elapsed(Duration.ofHours(24)), zone, BusinessDays.EVERY_DAY);
            var calendar = new DueTime(Grain.DAY, LocalTime.of(12, 0), zone);
            assertThat(Duration.between(elapsed.ends(period), elapsed.due(period)))
                    .isEqualTo(Duration.ofHours(24));
            assertThat(calendar.due(period).atZone(zone).toLocalTime()).isEqualTo(LocalTime.of(12, 0));
        }
    }

    @Test
    @DisplayName("Any phrase is read as it was written")
    void writesWhatItReads() {
        for (int round = 0; round < ROUNDS; round++) {
            var phrase = DuePhrase.of(new DueTime(Grain.DAY, by(), ZoneId.of("Europe/Berlin"), days()));
            assertThat(DuePhrase.parse(phrase.inWords())).as("seed %d", seed).isEqualTo(phrase);
        }
    }

    private By by() {
        return switch (random.nextInt(9)) {
            case 0 -> new By.Elapsed(Duration.ofMinutes(1 + random.nextInt(9000)));
            case 1 -> new By.Days(1 + random.nextInt(60));
            case 2 -> new By.NextDay(time());
            case 3 -> new By.Weekday(weekday(), random.nextBoolean() ? time() : null);
            case 4 -> new By.LastWeekday(weekday(), random.nextBoolean() ? time() : null);
            case 5 -> new By.EndOf(any(Grain.WEEK, Grain.MONTH), null);
            case 6 -> new By.DayOfMonth(1 + random.nextInt(31), random.nextBoolean() ? time() : null);
            case 7 -> new By.BusinessDay(1 + random.nextInt(25), random.nextBoolean() ? time() : null);
            default -> new By.LastBusinessDay(null);
        };
    }

    private BusinessDays days() {
        return new BusinessDays(OFFICE, any(Roll.values()), Occasions.EVERY_PERIOD);
    }

    private DayOfWeek weekday() {
        return DayOfWeek.of(1 + random.nextInt(7));
    }

    private Grain grain() {
        return any(Grain.values());
    }

    private LocalTime time() {
        return LocalTime.MIDNIGHT.plus(random.nextInt(24 * 60), ChronoUnit.MINUTES);
    }

    /** From 2012 on: in the night before, Samoa left out a whole day, of which no day can be told. */
    private LocalDate date() {
        return LocalDate.of(2012, 1, 2).plusDays(random.nextInt(365 * 25));
    }

    private ZoneId zone() {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }
}
