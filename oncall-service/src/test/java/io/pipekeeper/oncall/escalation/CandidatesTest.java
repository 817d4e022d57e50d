package io.pipekeeper.oncall.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownPerson;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.schedule.DutyRole;
import io.pipekeeper.oncall.schedule.Roster;
import io.pipekeeper.oncall.schedule.Rotation;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.TurnUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {

    private static final Instant SECOND_TURN = Instant.parse("2026-01-13T09:00:00Z");

    private final Catalog catalog = new Catalog(
            List.of(
                    new KnownPerson("ana", "Ana", "ana@example.org", "SENIOR", "max"),
                    new KnownPerson("ben", "Ben", "ben@example.org", "MID", "tim"),
                    new KnownPerson("sue", "Sue", "sue@example.org", "SENIOR", null)),
            List.of(),
            List.of());
    private final Rotation rotation = new Rotation(
            "Europe/Berlin",
            LocalDate.of(2026, 1, 5),
            LocalTime.of(9, 0),
            1,
            TurnUnit.WEEKS,
            List.of(new Person("ana"), new Person("ben"), new Person("sue")));

    @ParameterizedTest
    @CsvSource({
        "primary,    ben",
        "secondary,  sue",
        "senior,     ana sue",
        "manager,    tim max",
        "person:zoe, zoe",
    })
    void areWhomTheTargetStandsForTheNearestFirst(String target, String people) {
        var schedule = new Schedule("s", "S", rotation, List.of(DutyRole.PRIMARY, DutyRole.SECONDARY));
        var candidates = new Candidates(new Roster(schedule), catalog, SECOND_TURN);

        assertThat(candidates.of(EscalationTarget.of(target)))
                .extracting(Person::id)
                .containsExactly(people.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"primary, 1", "secondary, 0"})
    void aPlaceThatTheScheduleDoesNotHaveIsEmpty(String target, int count) {
        var schedule = new Schedule("s", "S", rotation, List.of(DutyRole.PRIMARY));
        var candidates = new Candidates(new Roster(schedule), catalog, SECOND_TURN);

        assertThat(candidates.of(EscalationTarget.of(target))).hasSize(count);
    }
}
