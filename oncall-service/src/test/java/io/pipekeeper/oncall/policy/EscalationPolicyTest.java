package io.pipekeeper.oncall.policy;

import static io.pipekeeper.oncall.policy.DeadlineMode.SINCE_DETECTION;
import static io.pipekeeper.oncall.policy.DeadlineMode.SINCE_PAGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationPolicyTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Person ANA = new Person("ana");
    private static final Person BEN = new Person("ben");
    private static final Person SUE = new Person("sue");
    private static final Person MAX = new Person("max");

    private final EscalationPolicy policy = policy(SINCE_DETECTION, 0);

    @Test
    void callsThePrimaryAtOnce() {
        var next = policy.next(Progress.start(NINE), people(ANA, BEN, SUE, MAX), NINE);

        assertThat(next).isEqualTo(new NextStep.Page(List.of(ANA), EscalationTarget.of("primary"), at(30)));
    }

    @Test
    void waitsForTheDeadline() {
        var progress = Progress.start(NINE).paged(List.of(ANA), at(30));

        assertThat(policy.next(progress, people(ANA, BEN, SUE, MAX), at(29))).isEqualTo(new NextStep.Wait(at(30)));
    }

    @Test
    void followsTheDocument() {
        assertThat(story(policy, people(ANA, BEN, SUE, MAX)))
                .containsExactly("0 ana", "30 ben", "45 sue", "60 max", "120 fallback zoe", "120 exhausted");
    }

    @Test
    void neverCallsAPersonTwiceAndGoesOnAtOnce() {
        assertThat(story(policy, people(ANA, BEN, ANA, MAX)))
                .startsWith("0 ana", "30 ben", "45 skip senior: already paged: ana", "45 max");
    }

    @Test
    void skipsAStepWithNobodyAtOnce() {
        Function<EscalationTarget, List<Person>> people =
                target -> target.kind() == TargetKind.MANAGER ? List.of(MAX) : List.of();

        assertThat(story(policy, people))
                .containsExactly(
                        "0 skip primary: there is nobody to page",
                        "0 skip secondary: there is nobody to page",
                        "0 skip senior: there is nobody to page",
                        "0 max",
                        "120 exhausted");
    }

    @Test
    void goesToTheNextOfSeveralSeniors() {
        Function<EscalationTarget, List<Person>> people = target -> target.kind() == TargetKind.SENIOR
                ? List.of(ANA, SUE)
                : people(ANA, BEN, SUE, MAX).apply(target);

        assertThat(story(policy, people)).contains("45 sue");
    }

    @Test
    void callsAllMembersOfATeamWhoWereNotCalledBefore() {
        var steps = List.of(step("primary", 30), step("team:front", 60));

        assertThat(story(policy(SINCE_DETECTION, 0, steps), people(ANA, BEN, SUE, MAX)))
                .startsWith("0 ana", "30 ben max");
    }

    @Test
    void countsFromThePageWhereThePolicySaysSo() {
        assertThat(story(policy(SINCE_PAGED, 0), people(ANA, BEN, SUE, MAX)))
                .startsWith("0 ana", "30 ben", "75 sue", "135 max", "255 fallback zoe");
    }

    @Test
    void beginsAgainAsOftenAsItSays() {
        var twoSteps = policy(SINCE_DETECTION, 2, List.of(step("primary", 30), step("manager", 60)));

        assertThat(story(twoSteps, people(ANA, BEN, SUE, MAX)))
                .containsExactly(
                        "0 ana",
                        "30 max",
                        "60 again",
                        "60 ana",
                        "90 max",
                        "120 again",
                        "120 ana",
                        "150 max",
                        "180 fallback zoe",
                        "180 exhausted");
    }

    @Test
    void doesNotRepeatARoundInWhichNobodyCouldBeCalled() {
        assertThat(story(policy(SINCE_DETECTION, 9), target -> List.of()))
                .hasSize(5)
                .last()
                .isEqualTo("0 exhausted");
    }

    @Test
    void saysWhenNobodyCanBePaged() {
        var atTheEnd = Progress.start(NINE).skipped().skipped().skipped().skipped();

        assertThat(policy.next(atTheEnd, target -> List.of(), NINE))
                .isEqualTo(new NextStep.Exhausted("nobody can be paged"));
    }

    @Test
    void isExhaustedWhenNothingFollows() {
        var end = Progress.start(NINE).paged(List.of(ANA), at(30)).exhausted();

        assertThat(policy.next(end, people(ANA, BEN, SUE, MAX), at(500))).isInstanceOf(NextStep.Exhausted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SINCE_DETECTION, PT4H,  PT1H PT1H30M PT2H PT4H",
        "SINCE_DETECTION, PT1H,  PT15M PT22M30S PT30M PT1H",
        "SINCE_PAGED,     PT8H30M, PT1H PT1H30M PT2H PT4H",
        "SINCE_DETECTION, PT2S,  PT1S PT2S PT3S PT4S",
    })
    void isPacedInProportion(DeadlineMode mode, Duration length, String deadlines) {
        var paced = policy(mode, 0).lasting(length);

        assertThat(String.join(
                        " ",
                        paced.steps().stream()
                                .map(step -> step.answerBy().toString())
                                .toList()))
                .isEqualTo(deadlines);
    }

    @Test
    void refusesAPolicyWithoutSteps() {
        assertThatThrownBy(() -> policy(SINCE_DETECTION, 0, List.of()))
                .hasMessage("a policy without steps calls nobody; at least one is needed");
    }

    @Test
    void refusesDeadlinesSinceDetectionThatDoNotRise() {
        var steps = List.of(step("primary", 45), step("secondary", 30));

        assertThatThrownBy(() -> policy(SINCE_DETECTION, 0, steps))
                .hasMessageStartingWith("step 2 must be answered by later than step 1");
    }

    @ParameterizedTest
    @CsvSource({"-1", "10"})
    void refusesANumberOfRepeats(int repeat) {
        assertThatThrownBy(() -> policy(SINCE_DETECTION, repeat)).hasMessageStartingWith("repeat must be from 0 to 9");
    }

    /** What happens minute by minute while nobody answers. */
    private static List<String> story(EscalationPolicy policy, Function<EscalationTarget, List<Person>> people) {
        List<String> story = new ArrayList<>();
        var progress = Progress.start(NINE);
        for (int minute = 0; progress.dueAt() != null; minute++) {
            progress = minute(policy, people, progress, minute, story);
        }
        return story;
    }

    private static Progress minute(
            EscalationPolicy policy,
            Function<EscalationTarget, List<Person>> people,
            Progress progress,
            int minute,
            List<String> story) {
        var next = policy.next(progress, people, at(minute));
        if (next instanceof NextStep.Wait) {
            return progress;
        }
        story.add(minute + " " + words(next));
        var moved = next.applyTo(progress, at(minute));
        return moved.dueAt() == null ? moved : minute(policy, people, moved, minute, story);
    }

    private static String words(NextStep next) {
        return switch (next) {
            case NextStep.Page page -> ids(page.people());
            case NextStep.Skip skip -> "skip %s: %s".formatted(skip.target(), skip.reason());
            case NextStep.NextRound() -> "again";
            case NextStep.Fallback fallback -> "fallback " + ids(fallback.people());
            case NextStep.Exhausted ignored -> "exhausted";
            case NextStep.Wait ignored -> "wait";
            case NextStep.Hold ignored -> "hold";
        };
    }

    private static String ids(List<Person> people) {
        return String.join(" ", people.stream().map(Person::id).toList());
    }

    private static Function<EscalationTarget, List<Person>> people(
            Person primary, Person secondary, Person senior, Person manager) {
        var byKind = Map.of(
                TargetKind.PRIMARY, List.of(primary),
                TargetKind.SECONDARY, List.of(secondary),
                TargetKind.SENIOR, List.of(senior),
                TargetKind.MANAGER, List.of(manager),
                TargetKind.TEAM, List.of(primary, secondary, manager),
                TargetKind.EVERYONE, List.of(new Person("zoe")));
        return target -> byKind.getOrDefault(target.kind(), List.of());
    }

    private static EscalationPolicy policy(DeadlineMode mode, int repeat) {
        var steps = List.of(step("primary", 30), step("secondary", 45), step("senior", 60), step("manager", 120));
        return policy(mode, repeat, steps);
    }

    private static EscalationPolicy policy(DeadlineMode mode, int repeat, List<EscalationStep> steps) {
        return new EscalationPolicy("p", "P", mode, steps, repeat, EscalationTarget.EVERYONE, null);
    }

    private static EscalationStep step(String target, int minutes) {
        return new EscalationStep(EscalationTarget.of(target), Duration.ofMinutes(minutes));
    }

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
