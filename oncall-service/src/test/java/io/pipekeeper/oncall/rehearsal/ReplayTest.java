package io.pipekeeper.oncall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.policy.DeadlineMode;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.EscalationStep;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.rehearsal.PastIncident.Answer;
import io.pipekeeper.oncall.rehearsal.PastIncident.Call;
import io.pipekeeper.oncall.rehearsal.Replay.Stage;
import io.pipekeeper.oncall.schedule.DutyRole;
import io.pipekeeper.oncall.schedule.Rotation;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.TurnUnit;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents in which ana was called at once and ben half an hour later, told anew with other policies. */
class ReplayTest {

    private static final Instant NOON = Instant.parse("2026-01-06T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-01-06T23:30:00Z");
    private static final Schedule SCHEDULE = new Schedule(
            "s",
            "S",
            new Rotation(
                    "Europe/Berlin",
                    LocalDate.of(2026, 1, 5),
                    LocalTime.of(9, 0),
                    1,
                    TurnUnit.WEEKS,
                    List.of(new Person("ana"))),
            List.of(DutyRole.PRIMARY),
            List.of(),
            null);

    @Test
    void peopleAreAsFastAsTheyWereInThatIncident() {
        var replay = replay(policy("ben 60"), answeredByBen(NOON, 40));

        assertThat(replay.before().medianTimeToAnswer()).isEqualTo(Duration.ofMinutes(40));
        assertThat(replay.after().medianTimeToAnswer()).isEqualTo(Duration.ofMinutes(10));
        assertThat(replay.incidents().getFirst().estimated()).isFalse();
    }

    @Test
    void theSamePolicyTellsTheSameStory() {
        var replay = replay(policy("ana 30", "ben 60"), answeredByBen(NOON, 40), answeredByBen(NIGHT, 35));

        assertThat(replay.after()).isEqualTo(replay.before());
        assertThat(replay.missed()).isEmpty();
    }

    @Test
    void whoWasNotCalledIsAsFastAsUsual() {
        var replay =
                replay(policy("ben 60"), answeredByBen(NOON, 40), answeredByBen(NOON, 50), answeredByAna(NIGHT, 5));

        var told = replay.incidents().getLast();
        assertThat(told.after()).isEqualTo(Duration.ofMinutes(20));
        assertThat(told.estimated()).isTrue();
    }

    @Test
    void whatNobodyWhomThePolicyCallsWouldAnswerIsMissed() {
        var replay = replay(policy("ana 30", "zoe 60"), answeredByBen(NOON, 40));

        assertThat(replay.missed()).extracting(ReplayRow::detectedAt).containsExactly(NOON);
        assertThat(replay.after().unanswered()).isEqualTo(1);
        assertThat(replay.after().worstTimeToAnswer()).isNull();
    }

    @Test
    void whatEndsByItselfIsNotMissedAndCallsNobodyAfterwards() {
        var ended = new PastIncident(
                UUID.randomUUID(), NOON, "p", IncidentSeverity.ERROR, "s", List.of(), null, NOON.plusSeconds(600));

        var replay = replay(policy("ana 5", "zoe 60"), ended);

        assertThat(replay.missed()).isEmpty();
        assertThat(replay.after().pages()).isEqualTo(2);
        assertThat(replay(policy("ana 15", "zoe 60"), ended).after().pages()).isEqualTo(1);
    }

    @Test
    void callsAndNightsAreCountedPerPerson() {
        var replay = replay(
                policy("ben 10", "ana 60"),
                answeredByBen(NIGHT, 40),
                answeredByBen(NIGHT.plusSeconds(3600), 45),
                answeredByAna(NOON, 5));

        assertThat(replay.people())
                .containsExactly(
                        new ReplayLoad(new Person("ana"), 3, 2, 1, 1), new ReplayLoad(new Person("ben"), 2, 3, 1, 1));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheLongerOne() {
        assertThat(Responses.median(
                        Stream.of(4, 1, 3, 2).map(Duration::ofMinutes).toList()))
                .contains(Duration.ofMinutes(3));
        assertThat(Responses.median(List.of())).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-06T20:59:59Z, ", // 21:59:59 in Berlin
        "2026-01-06T21:00:00Z, 2026-01-06",
        "2026-01-07T05:59:59Z, 2026-01-06",
        "2026-01-07T06:00:00Z, ",
        "2026-03-29T00:59:59Z, 2026-03-28", // the night that loses an hour
    })
    void aNightLastsFromTenToSeven(Instant at, @Nullable LocalDate evening) {
        assertThat(Night.of(at, SCHEDULE.zone()).map(Night::evening)).isEqualTo(Optional.ofNullable(evening));
    }

    private static PolicyReplay replay(EscalationPolicy policy, PastIncident... incidents) {
        var stages = Arrays.stream(incidents)
                .map(incident -> new Stage(
                        incident,
                        Coverage.always(SCHEDULE, policy),
                        (target, at) -> Stream.ofNullable(target.person()).toList()))
                .toList();
        return PolicyReplay.of(Replay.of(stages));
    }

    private static PastIncident answeredByBen(Instant at, int minutes) {
        var calls = List.of(new Call(new Person("ana"), at), new Call(new Person("ben"), at.plusSeconds(1800)));
        return past(at, calls, new Answer(new Person("ben"), at.plus(Duration.ofMinutes(minutes))));
    }

    private static PastIncident answeredByAna(Instant at, int minutes) {
        var calls = List.of(new Call(new Person("ana"), at));
        return past(at, calls, new Answer(new Person("ana"), at.plus(Duration.ofMinutes(minutes))));
    }

    private static PastIncident past(Instant at, List<Call> calls, Answer answer) {
        return new PastIncident(UUID.randomUUID(), at, "p", IncidentSeverity.ERROR, "s", calls, answer, null);
    }

    /** Each step as `ana 30`: whom it calls, and the deadline in minutes. */
    private static EscalationPolicy policy(String... steps) {
        var calls = Arrays.stream(steps)
                .map(step -> step.split(" "))
                .map(ReplayTest::step)
                .toList();
        return new EscalationPolicy(
                "p",
                "P",
                DeadlineMode.SINCE_DETECTION,
                calls,
                0,
                calls.getLast().page(),
                null);
    }

    private static EscalationStep step(String... words) {
        return new EscalationStep(
                EscalationTarget.of("person:" + words[0]), Duration.ofMinutes(Integer.parseInt(words[1])));
    }
}
