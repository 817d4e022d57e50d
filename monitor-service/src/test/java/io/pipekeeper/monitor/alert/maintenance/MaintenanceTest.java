package io.pipekeeper.monitor.alert.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.mute.Matter;
import io.pipekeeper.monitor.alert.mute.Scope;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);
    private static final Recurrence SUNDAYS = new Recurrence.Weekly(Set.of(DayOfWeek.SUNDAY), HALF_PAST_TWO);

    @Test
    void comesLaterByTheGapWhereAClockSkipsIt() {
        var window =
                berlin(SUNDAYS, 60).at(Instant.parse("2026-03-29T01:30:00Z")).orElseThrow();

        assertThat(window.start()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(window.start().atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
        assertThat(window.end()).isEqualTo(Instant.parse("2026-03-29T02:30:00Z"));
    }

    @Test
    void beginsWithTheFirstOfTwoEqualTimes() {
        var maintenance = berlin(SUNDAYS, 60);

        assertThat(maintenance.at(Instant.parse("2026-10-25T00:30:00Z"))).isPresent();
        assertThat(maintenance.at(Instant.parse("2026-10-25T01:30:00Z"))).isEmpty();
    }

    @Test
    void isOpenFromItsBeginToJustBeforeItsEnd() {
        var maintenance = berlin(SUNDAYS, 60);

        assertThat(maintenance.at(Instant.parse("2026-01-04T01:29:59Z"))).isEmpty();
        assertThat(maintenance.at(Instant.parse("2026-01-04T01:30:00Z"))).isPresent();
        assertThat(maintenance.at(Instant.parse("2026-01-04T02:29:59Z"))).isPresent();
        assertThat(maintenance.at(Instant.parse("2026-01-04T02:30:00Z"))).isEmpty();
    }

    @Test
    void reachesOverMidnightAndOverDays() {
        var weekend = berlin(new Recurrence.Weekly(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0)), 56 * 60);

        assertThat(weekend.at(Instant.parse("2026-01-04T12:00:00Z"))).isPresent();
        assertThat(weekend.at(Instant.parse("2026-01-05T12:00:00Z"))).isEmpty();
    }

    @Test
    void happensOnTheLastDayOfShorterMonths() {
        var monthly = new Recurrence.DayOfMonth(31, HALF_PAST_TWO);

        assertThat(monthly.on(LocalDate.of(2026, 2, 28))).hasSize(1);
        assertThat(monthly.on(LocalDate.of(2026, 3, 30))).isEmpty();
        assertThat(monthly.on(LocalDate.of(2028, 2, 29))).hasSize(1);
    }

    @Test
    void findsTheFirstAndTheLastSuchWeekdayOfAMonth() {
        var first = new Recurrence.WeekdayOfMonth(1, DayOfWeek.MONDAY, HALF_PAST_TWO);
        var last = new Recurrence.WeekdayOfMonth(-1, DayOfWeek.FRIDAY, HALF_PAST_TWO);

        assertThat(first.on(LocalDate.of(2026, 6, 1))).hasSize(1);
        assertThat(first.on(LocalDate.of(2026, 6, 8))).isEmpty();
        assertThat(last.on(LocalDate.of(2026, 7, 31))).hasSize(1);
        assertThat(last.on(LocalDate.of(2026, 7, 24))).isEmpty();
    }

    @Test
    void mutesWhatItCoversAndSaysUntilWhen() {
        var mute = berlin(SUNDAYS, 60).of(matter("profit"), Instant.parse("2026-01-04T02:00:00Z"));

        assertThat(mute.orElseThrow().until()).isEqualTo(Instant.parse("2026-01-04T02:30:00Z"));
        assertThat(mute.orElseThrow().why()).contains("upgrade");
        assertThat(berlin(SUNDAYS, 60).of(matter("growth"), Instant.parse("2026-01-04T02:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "America/Santiago",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "UTC"
            })
    void happensOnceOnEveryDayOfManyYearsWhereverClocksChange(String zone) {
        var seed = zone.hashCode();
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            var time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            var cron = Cron.of("%d %d * * *".formatted(time.getMinute(), time.getHour()));
            var daily = new Maintenance(
                    "daily", "", scope(), ZoneId.of(zone), cron, Duration.ofMinutes(30), Instant.EPOCH, "");
            var at = Instant.parse("%d-01-01T00:00:00Z".formatted(2020 + random.nextInt(15)));
            for (int day = 0; day < 370; day++) {
                var window = daily.after(at).orElseThrow();
                assertThat(Duration.between(at, window.start()))
                        .as("seed %d, %s, %s, after %s", seed, zone, time, at)
                        .isLessThanOrEqualTo(day == 0 ? Duration.ofHours(49) : Duration.ofHours(26));
                assertThat(daily.at(window.start())).contains(window);
                at = window.start();
            }
        }
    }

    private static Maintenance berlin(Recurrence recurrence, long minutes) {
        return new Maintenance(
                "upgrade", "upgrade", scope(), BERLIN, recurrence, Duration.ofMinutes(minutes), Instant.EPOCH, "ana");
    }

    private static Scope scope() {
        return new Scope(List.of(), List.of("profit"), List.of(), List.of());
    }

    private static Matter matter(String pipeline) {
        return new Matter("a", pipeline, "demo.t", "error");
    }
}
