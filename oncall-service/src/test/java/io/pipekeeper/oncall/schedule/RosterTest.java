package io.pipekeeper.oncall.schedule;

import static io.pipekeeper.oncall.schedule.DutyRole.PRIMARY;
import static io.pipekeeper.oncall.schedule.DutyRole.SECONDARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

    private static final Instant MONDAY_9 = Instant.parse("2026-01-05T08:00:00Z");

    private final Roster roster = new Roster(new Schedule(
            "data-engineering",
            "Data engineering",
            new Rotation(
                    "Europe/Berlin",
                    LocalDate.of(2026, 1, 5),
                    LocalTime.of(9, 0),
                    2,
                    TurnUnit.WEEKS,
                    Stream.of("a", "b", "c", "d").map(Person::new).toList()),
            List.of(PRIMARY, SECONDARY),
            List.of(),
            null));

    @ParameterizedTest
    @CsvSource({"0, a, b", "13, a, b", "14, b, c", "28, c, d", "42, d, a", "56, a, b"})
    void secondaryIsWhoeverComesNext(int day, String primary, String secondary) {
        var at = MONDAY_9.plus(Duration.ofDays(day));

        assertThat(roster.onCall(PRIMARY, at)).contains(new Person(primary));
        assertThat(roster.onCall(SECONDARY, at)).contains(new Person(secondary));
    }

    @Test
    void theHandOffBelongsToTheNextTurn() {
        var handOff = Instant.parse("2026-01-19T08:00:00Z");

        assertThat(roster.onCall(PRIMARY, handOff.minusNanos(1))).contains(new Person("a"));
        assertThat(roster.onCall(PRIMARY, handOff)).contains(new Person("b"));
    }

    @Test
    void shiftsOfATimeFollowEachOtherWithoutGapOrOverlap() {
        var year = roster.between(MONDAY_9, MONDAY_9.plus(Duration.ofDays(365))).stream()
                .filter(shift -> shift.role() == PRIMARY)
                .toList();

        assertThat(year).hasSize(27);
        for (int i = 1; i < year.size(); i++) {
            assertThat(year.get(i).start()).isEqualTo(year.get(i - 1).until());
        }
    }

    @Test
    void everyShiftOfATimeIsTheOneThatIsUnderWayThen() {
        var shifts = roster.between(MONDAY_9, MONDAY_9.plus(Duration.ofDays(365)));

        assertThat(shifts).allSatisfy(shift -> {
            assertThat(roster.onCall(shift.start())).contains(shift);
            assertThat(roster.onCall(shift.until().minusNanos(1))).contains(shift);
        });
    }

    @Test
    void aPersonIsPrimaryAndSecondaryInTurns() {
        var shifts = roster.shiftsOf(new Person("b"), MONDAY_9).limit(3).toList();

        assertThat(shifts).extracting(Shift::role).containsExactly(SECONDARY, PRIMARY, SECONDARY);
    }

    @Test
    void somebodyElseHasNoShifts() {
        assertThat(roster.shiftsOf(new Person("z"), MONDAY_9)).isEmpty();
    }

    @Test
    void aDayThatTheCalendarSkippedHasNoShift() {
        var samoa = new Roster(new Schedule(
                "samoa",
                "Samoa",
                new Rotation(
                        "Pacific/Apia",
                        LocalDate.of(2011, 12, 28),
                        LocalTime.of(9, 0),
                        1,
                        TurnUnit.DAYS,
                        Stream.of("a", "b", "c", "d").map(Person::new).toList()),
                List.of(PRIMARY),
                List.of(),
                null));

        var shifts = samoa.between(Instant.parse("2011-12-28T19:00:00Z"), Instant.parse("2012-01-01T00:00:00Z"));

        assertThat(shifts).extracting(shift -> shift.person().id()).containsExactly("a", "b", "d", "a");
    }
}
