package io.pipekeeper.oncall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.CallHours;
import io.pipekeeper.oncall.policy.DeadlineMode;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.EscalationStep;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.policy.NextStep;
import io.pipekeeper.oncall.policy.Progress;
import io.pipekeeper.oncall.rehearsal.Rehearsal.Move;
import io.pipekeeper.oncall.rehearsal.Rehearsal.People;
import io.pipekeeper.oncall.schedule.Holiday;
import io.pipekeeper.oncall.schedule.Weekday;
import io.pipekeeper.oncall.schedule.WorkingHours;
import io.pipekeeper.oncall.schedule.WorkingTime;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every escalation, shown for policies, rosters, hours and weeks drawn by lot. */
class RehearsalTest {

    private static final List<String> TARGETS =
            List.of("primary", "secondary", "senior", "manager", "owner", "team:front", "person:ana", "everyone");
    private static final List<String> WEEKS = List.of(
            "2026-01-05T00:00:00Z", // an ordinary week
            "2026-03-27T00:00:00Z", // clocks go forward in Berlin
            "2026-10-23T00:00:00Z", // and back
            "2026-12-23T00:00:00Z", // Christmas and the end of the year
            "2024-02-26T00:00:00Z"); // a leap day

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void timesNeverGoBack(long seed) {
        assertThat(new Lot(seed).moves()).extracting(Move::at).isSorted();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noStepIsPassedOverInSilence(long seed) {
        var lot = new Lot(seed);

        var byRound = lot.moves().stream().collect(Collectors.groupingBy(Move::round));

        assertThat(byRound.values())
                .allSatisfy(round -> assertThat(round.stream()
                                .filter(move ->
                                        move.what() instanceof NextStep.Page || move.what() instanceof NextStep.Skip)
                                .map(Move::step))
                        .containsExactlyElementsOf(
                                IntStream.range(0, lot.policy.steps().size())
                                        .boxed()
                                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsCalledTwiceInARound(long seed) {
        var rounds = new Lot(seed)
                .moves().stream()
                        .filter(move -> move.what() instanceof NextStep.Page)
                        .collect(Collectors.groupingBy(Move::round));

        assertThat(rounds.values())
                .allSatisfy(round -> assertThat(round.stream()
                                .flatMap(move -> move.called().stream())
                                .toList())
                        .doesNotHaveDuplicates()
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsCalledOutsideOfTheHours(long seed) {
        var lot = new Lot(seed);

        assertThat(lot.moves())
                .filteredOn(move -> !move.called().isEmpty())
                .allSatisfy(
                        move -> assertThat(lot.hours == null || lot.hours.time().includes(move.at()))
                                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyWhoCouldBeCalledInTheEndWas(long seed) {
        var lot = new Lot(seed);
        var moves = lot.moves();

        var end = moves.getLast();
        assertThat(end.what()).isInstanceOf(NextStep.Exhausted.class);
        var fallback = lot.people.of(lot.policy.fallback(), end.at());
        assertThat(moves.reversed().stream()
                        .filter(move -> move.what() instanceof NextStep.Fallback)
                        .flatMap(move -> move.called().stream()))
                .containsExactlyElementsOf(fallback);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void roundsAreNoMoreThanThePolicySays(long seed) {
        var lot = new Lot(seed);

        assertThat(lot.moves()).extracting(Move::round).allMatch(round -> round <= lot.policy.repeat() + 1);
    }

    /** A policy, a roster that changes by the day, hours and a beginning, all from one number. */
    private static final class Lot {

        private final Random random;
        private final EscalationPolicy policy;
        private final People people;
        private final @Nullable CallHours hours;
        private final Instant start;

        Lot(long seed) {
            random = new Random(seed);
            policy = policy();
            var rosters = random.nextInt(1000);
            people = (target, at) -> roster(target, at, rosters);
            hours = random.nextBoolean() ? null : office();
            start = Instant.parse(WEEKS.get(random.nextInt(WEEKS.size()))).plusSeconds(random.nextInt(5 * 86_400));
        }

        List<Move> moves() {
            return new Rehearsal(policy, people).moves(Progress.start(start).within(hours), start.plusSeconds(7));
        }

        private EscalationPolicy policy() {
            var mode = random.nextBoolean() ? DeadlineMode.SINCE_DETECTION : DeadlineMode.SINCE_PAGED;
            List<EscalationStep> steps = new ArrayList<>();
            var minutes = 0;
            for (int i = random.nextInt(6); i >= 0; i--) {
                minutes += 1 + random.nextInt(90);
                steps.add(new EscalationStep(target(), Duration.ofMinutes(minutes)));
            }
            return new EscalationPolicy("p", "P", mode, steps, random.nextInt(4), target(), null);
        }

        private EscalationTarget target() {
            return EscalationTarget.of(TARGETS.get(random.nextInt(TARGETS.size())));
        }

        /** From nobody to three of five people, others on another day. */
        private static List<Person> roster(EscalationTarget target, Instant at, int rosters) {
            var day = at.getEpochSecond() / 86_400;
            var lot = new Random(target.toString().hashCode() * 31L + day + rosters);
            Set<Person> people = new HashSet<>();
            for (int i = lot.nextInt(4); i > 0; i--) {
                people.add(new Person("p" + lot.nextInt(5)));
            }
            return List.copyOf(people);
        }

        private static CallHours office() {
            var days = List.of(Weekday.MONDAY, Weekday.TUESDAY, Weekday.THURSDAY, Weekday.FRIDAY, Weekday.SUNDAY);
            var office = new WorkingHours(days, LocalTime.of(2, 30), LocalTime.of(11, 0));
            var time = new WorkingTime("Europe/Berlin", office, List.of(new Holiday("Christmas", "--12-25")));
            return new CallHours(time, IncidentSeverity.CRITICAL);
        }
    }
}
