package io.pipekeeper.oncall.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownOwner;
import io.pipekeeper.oncall.catalog.Catalog.KnownPerson;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.Catalog.KnownTeam;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.schedule.DutyRole;
import io.pipekeeper.oncall.schedule.Rotation;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.TurnUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatesTest {

    private static final Instant SECOND_TURN = Instant.parse("2026-01-13T09:00:00Z");

    private final Catalog catalog = new Catalog(
            List.of(
                    new KnownPerson("ana", "Ana", "ana@example.org", "SENIOR", "max"),
                    new KnownPerson("ben", "Ben", "ben@example.org", "MID", "tim"),
                    new KnownPerson("sue", "Sue", "sue@example.org", "SENIOR", null),
                    new KnownPerson("liz", "Liz", "liz@example.org", "SENIOR", null)),
            List.of(new KnownTeam("front", "Front", "front@example.org", null, List.of("liz", "joe"))),
            List.of(pipeline("clicks", "TEAM", "front"), pipeline("profit", "PERSON", "sue")));
    private final Schedule schedule = schedule("s", List.of(DutyRole.PRIMARY, DutyRole.SECONDARY), "ana", "ben", "sue");
    private final Schedule contacts = schedule("contacts", List.of(DutyRole.PRIMARY), "joe", "liz");

    @ParameterizedTest
    @CsvSource({
        "primary,          ben",
        "secondary,        sue",
        "senior,           ana sue",
        "manager,          tim max",
        "owner,            sue",
        "secondary-owner,  ana",
        "team:front,       liz joe",
        "team:nobody,      ''",
        "person:zoe,       zoe",
        "schedule:contacts, liz",
        "schedule:none,    ''",
        "everyone,         ana ben sue max tim",
    })
    void areWhomTheTargetStandsForTheNearestFirst(String target, String people) {
        assertThat(called(schedule, "profit", target)).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource({"owner, liz joe", "senior, liz ana sue"})
    void standForTheTeamWhereATeamOwnsThePipeline(String target, String people) {
        assertThat(called(schedule, "clicks", target)).isEqualTo(people);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "unheard-of")
    void haveNoOwnerWhereThePipelineIsNotKnown(String pipeline) {
        assertThat(called(schedule, pipeline, "owner")).isEmpty();
        assertThat(called(schedule, pipeline, "senior")).isEqualTo("ana sue");
    }

    @ParameterizedTest
    @CsvSource({"primary, liz", "secondary, ''"})
    void aPlaceThatTheScheduleDoesNotHaveIsEmpty(String target, String people) {
        assertThat(called(contacts, "profit", target)).isEqualTo(people);
    }

    private String called(Schedule by, String pipeline, String target) {
        Function<String, Optional<Schedule>> others =
                id -> Optional.of(contacts).filter(found -> found.id().equals(id));
        var people = new Candidates(by, others, catalog, pipeline).of(EscalationTarget.of(target), SECOND_TURN);
        return String.join(" ", people.stream().map(Person::id).toList());
    }

    private static KnownPipeline pipeline(String id, String kind, String owner) {
        return new KnownPipeline(
                id,
                id,
                Audience.INVESTORS,
                new KnownOwner(kind, owner),
                new KnownOwner("PERSON", "ana"),
                List.of(),
                List.of());
    }

    private static Schedule schedule(String id, List<DutyRole> roles, String... members) {
        var people = Arrays.stream(members).map(Person::new).toList();
        var first = LocalDate.of(2026, 1, 5);
        var rotation = new Rotation("Europe/Berlin", first, LocalTime.of(9, 0), 1, TurnUnit.WEEKS, people);
        return new Schedule(id, id, rotation, roles, List.of(), null);
    }
}
