package io.pipekeeper.oncall.contact.rule;

import static io.pipekeeper.oncall.schedule.Weekday.FRIDAY;
import static io.pipekeeper.oncall.schedule.Weekday.SATURDAY;
import static io.pipekeeper.oncall.schedule.Weekday.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.schedule.Weekday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleHoursTest {

    private static final String BERLIN = "Europe/Berlin";
    private static final RuleHours NIGHT = hours("22:00", "07:00");

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, 2026-01-05T08:59, false",
        "09:00, 17:00, 2026-01-05T09:00, true",
        "09:00, 17:00, 2026-01-05T16:59, true",
        "09:00, 17:00, 2026-01-05T17:00, false",
        "22:00, 07:00, 2026-01-05T21:59, false",
        "22:00, 07:00, 2026-01-05T22:00, true",
        "22:00, 07:00, 2026-01-05T00:00, true",
        "22:00, 07:00, 2026-01-05T06:59, true",
        "22:00, 07:00, 2026-01-05T07:00, false",
        "00:00, 00:00, 2026-01-05T00:00, true",
        "12:00, 12:00, 2026-01-05T11:59, true",
    })
    void includesFromItsFirstMinuteUntilItsEnd(String from, String until, String at, boolean included) {
        assertThat(hours(from, until).include(berlin(at), List.of())).isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09T23:00, true",
        "2026-01-10T06:00, true",
        "2026-01-09T06:00, false",
        "2026-01-10T23:00, false",
        "2026-01-05T23:00, false",
    })
    void aNightBelongsToTheDayOnWhichItBegan(String at, boolean included) {
        assertThat(NIGHT.include(berlin(at), List.of(FRIDAY))).isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-10T00:00, true", "2026-01-11T23:59, true", "2026-01-12T00:00, false"})
    void bothEndsTheSameIsTheWholeDay(String at, boolean included) {
        assertThat(hours("00:00", "00:00").include(berlin(at), List.of(SATURDAY, SUNDAY)))
                .isEqualTo(included);
    }

    @Test
    void anHourThatSpringSkipsIsNotWaitedFor() {
        var early = hours("01:00", "02:30");

        assertThat(early.include(Instant.parse("2026-03-29T00:59:00Z"), List.of()))
                .isTrue();
        assertThat(early.include(Instant.parse("2026-03-29T01:00:00Z"), List.of()))
                .isFalse();
    }

    @Test
    void anHourThatAutumnRepeatsCountsBothTimes() {
        var early = hours("02:00", "02:30");

        assertThat(early.include(Instant.parse("2026-10-25T00:10:00Z"), List.of()))
                .isTrue();
        assertThat(early.include(Instant.parse("2026-10-25T00:40:00Z"), List.of()))
                .isFalse();
        assertThat(early.include(Instant.parse("2026-10-25T01:10:00Z"), List.of()))
                .isTrue();
    }

    /** Whatever the clocks do, every instant lies either in the day or in the night. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin", "America/Chicago", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"})
    void dayAndNightShareEveryInstant(String zone) {
        var day = new RuleHours(LocalTime.of(2, 15), LocalTime.of(14, 45), zone);
        var night = new RuleHours(LocalTime.of(14, 45), LocalTime.of(2, 15), zone);
        var end = Instant.parse("2027-01-01T00:00:00Z");

        for (var at = Instant.parse("2026-01-01T00:00:00Z"); at.isBefore(end); at = at.plus(Duration.ofMinutes(15))) {
            assertThat(day.include(at, List.of())).as("%s in %s", at, zone).isNotEqualTo(night.include(at, List.of()));
            assertThat(onSomeDay(night, at)).as("%s in %s", at, zone).isEqualTo(night.include(at, List.of()));
        }
    }

    private static boolean onSomeDay(RuleHours hours, Instant at) {
        return List.of(Weekday.values()).stream().anyMatch(day -> hours.include(at, List.of(day)));
    }

    private static RuleHours hours(String from, String until) {
        return new RuleHours(LocalTime.parse(from), LocalTime.parse(until), BERLIN);
    }

    private static Instant berlin(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), ZoneId.of(BERLIN)).toInstant();
    }
}
