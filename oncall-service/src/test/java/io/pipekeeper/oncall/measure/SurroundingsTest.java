package io.pipekeeper.oncall.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownOwner;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.Catalog.KnownTeam;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.measure.RecordedIncident.Answer;
import io.pipekeeper.oncall.measure.RecordedIncident.Promises;
import io.pipekeeper.oncall.schedule.DutyRole;
import io.pipekeeper.oncall.schedule.Rotation;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.TurnUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
    /** 22:30 in Berlin, where it is an hour later. */
    private static final Instant LATE = Instant.parse("2026-01-06T21:30:00Z");

    private static final Schedule WEEKLY = new Schedule(
            "weekly",
            "Weekly",
            new Rotation(
                    "Europe/Berlin",
                    LocalDate.of(2026, 1, 5),
                    LocalTime.of(9, 0),
                    1,
                    TurnUnit.WEEKS,
                    List.of(new Person("ana"), new Person("ben"))),
            List.of(DutyRole.PRIMARY),
            List.of(),
            null);
    private static final Catalog CATALOG = new Catalog(
            List.of(),
            List.of(
                    new KnownTeam("finance", "Finance", "finance@example.com", null, List.of("cy")),
                    new KnownTeam("data", "Data", "data@example.com", null, List.of("ana", "ben"))),
            List.of(
                    pipeline("profit", new KnownOwner("TEAM", "finance")),
                    pipeline("growth", new KnownOwner("PERSON", "ben"))));

    private final Surroundings around = new Surroundings(CATALOG, Map.of("weekly", WEEKLY), LATE);

    @Test
    void everythingTogetherUnlessAskedOtherwise() {
        var all = around.measures(
                null, List.of(incident("profit", "ana"), incident(null, null)), List.of(call("ana", NOON)));

        assertThat(all).singleElement().satisfies(measures -> {
            assertThat(measures.id()).isNull();
            assertThat(measures.incidents()).isEqualTo(2);
            assertThat(measures.timeToAcknowledge().count()).isEqualTo(1);
            assertThat(measures.stakeholderClock().broken()).isEqualTo(1);
        });
    }

    @Test
    void callsAreCountedPerPersonAndNightsByTheClockOfTheirSchedule() {
        var each = around.measures(
                MeasuredBy.PERSON,
                List.of(incident("profit", "ana")),
                List.of(call("ana", NOON), call("ana", LATE), call("ben", NOON)));

        assertThat(each).extracting(Measures::id).containsExactly("ana", "ben");
        assertThat(each).extracting(Measures::pages).containsExactly(2, 1);
        assertThat(each).extracting(Measures::nightPages).containsExactly(1, 0);
        assertThat(each).extracting(Measures::incidents).containsExactly(1, 0);
    }

    @Test
    void aTeamIsTheOwnerOrThatOfTheOwnerOrThatOfTheSchedule() {
        var incidents = List.of(incident("profit", null), incident("growth", null), incident("unknown", null));

        var each = around.measures(MeasuredBy.TEAM, incidents, List.of());

        assertThat(each).extracting(Measures::id).containsExactly("data", "finance");
        assertThat(each).extracting(Measures::incidents).containsExactly(2, 1);
    }

    @Test
    void whatBelongsToNoneStandsLast() {
        var each = around.measures(
                MeasuredBy.PIPELINE, List.of(incident(null, null), incident("profit", null)), List.of());

        assertThat(each).extracting(Measures::id).containsExactly("profit", null);
    }

    private static RecordedIncident incident(@Nullable String pipeline, @Nullable String answeredBy) {
        return new RecordedIncident(
                pipeline,
                "weekly",
                false,
                NOON,
                answeredBy == null ? null : new Answer(NOON.plusSeconds(60), answeredBy),
                null,
                new Promises(NOON.plusSeconds(1800), null, false, null));
    }

    private static RecordedCall call(String person, Instant at) {
        return new RecordedCall(person, "profit", "weekly", at);
    }

    private static KnownPipeline pipeline(String id, KnownOwner owner) {
        return new KnownPipeline(id, id, Audience.INVESTORS, owner, null, List.of(), List.of("finance"));
    }
}
