package io.pipekeeper.oncall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RotationTest {

    private static final List<Person> FOUR =
            Stream.of("a", "b", "c", "d").map(Person::new).toList();

    @ParameterizedTest
    @MethodSource("everyZoneAndTurn")
    void everyInstantBelongsToTheTurnWhoseHandOffCameLast(String zone, LocalTime handOff, int length, TurnUnit unit) {
        var rotation = new Rotation(zone, LocalDate.of(2025, 10, 1), handOff, length, unit, FOUR);
        var from = Instant.parse("2025-03-01T00:00:00Z");

        for (var at = from; at.isBefore(from.plus(Duration.ofDays(460))); at = at.plus(Duration.ofMinutes(15))) {
            var turn = rotation.turnAt(at);
            assertThat(rotation.handOff(turn)).isBeforeOrEqualTo(at);
            assertThat(rotation.handOff(turn + 1)).isAfter(at);
        }
    }

    static Stream<Arguments> everyZoneAndTurn() {
        return Stream.of(
                        "Europe/Berlin", "America/Chicago", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago")
                .flatMap(zone -> Stream.of("00:00", "01:45", "02:15", "02:30", "09:00")
                        .map(LocalTime::parse)
                        .flatMap(time -> Stream.of(
                                Arguments.of(zone, time, 1, TurnUnit.DAYS),
                                Arguments.of(zone, time, 2, TurnUnit.WEEKS),
                                Arguments.of(zone, time, 1, TurnUnit.MONTHS))));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2026-03-29, 02:30, 2026-03-29T01:30:00Z, later by the hour of the gap",
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:45:00Z, later by half an hour",
        "Europe/Berlin,       2026-10-25, 02:30, 2026-10-25T00:30:00Z, the first of two",
        "Australia/Lord_Howe, 2026-04-05, 01:45, 2026-04-04T14:45:00Z, the first of two",
        "Europe/Berlin,       2026-03-30, 02:30, 2026-03-30T00:30:00Z, the day after is as ever",
    })
    void handsOffAtTheWallClockTime(String zone, LocalDate day, LocalTime handOff, Instant expected, String why) {
        var rotation = new Rotation(zone, day.minusDays(40), handOff, 1, TurnUnit.DAYS, FOUR);

        assertThat(rotation.handOff(40)).as(why).isEqualTo(expected);
    }

    @Test
    void aWeekIsNotAlwaysTheSameNumberOfHours() {
        var rotation =
                new Rotation("Europe/Berlin", LocalDate.of(2026, 3, 23), LocalTime.of(9, 0), 1, TurnUnit.WEEKS, FOUR);

        assertThat(Duration.between(rotation.handOff(0), rotation.handOff(1))).isEqualTo(Duration.ofHours(167));
    }

    @Test
    void monthsAreCountedFromTheFirstDaySoThatTheLastStaysTheLast() {
        var rotation =
                new Rotation("Europe/Berlin", LocalDate.of(2026, 1, 31), LocalTime.of(9, 0), 1, TurnUnit.MONTHS, FOUR);

        assertThat(Stream.of(1L, 2L, 3L).map(turn -> day(rotation, turn)))
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
    }

    @Test
    void membersTakeTurnsBeforeTheFirstDayToo() {
        var rotation =
                new Rotation("Europe/Berlin", LocalDate.of(2026, 1, 5), LocalTime.of(9, 0), 2, TurnUnit.WEEKS, FOUR);

        var before = rotation.turnAt(Instant.parse("2026-01-05T07:59:59Z"));

        assertThat(before).isEqualTo(-1);
        assertThat(rotation.member(before)).isEqualTo(new Person("d"));
    }

    @Test
    void refusesARotationWithoutMembers() {
        assertThatThrownBy(() -> new Rotation(
                        "Europe/Berlin", LocalDate.of(2026, 1, 5), LocalTime.of(9, 0), 1, TurnUnit.WEEKS, List.of()))
                .hasMessage("a rotation without members; at least one is needed");
    }

    @Test
    void refusesAZoneThatIsNone() {
        assertThatThrownBy(() -> new Rotation(
                        "Europe/Atlantis", LocalDate.of(2026, 1, 5), LocalTime.of(9, 0), 1, TurnUnit.WEEKS, FOUR))
                .hasMessageContaining("Europe/Atlantis");
    }

    private static LocalDate day(Rotation rotation, long turn) {
        return ZonedDateTime.ofInstant(rotation.handOff(turn), ZoneId.of(rotation.zone()))
                .toLocalDate();
    }
}
