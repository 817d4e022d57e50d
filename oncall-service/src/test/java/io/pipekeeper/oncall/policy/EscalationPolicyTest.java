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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EscalationPolicyTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Person ANA = new Person("ana");
    private static final Person BEN = new Person("ben");
    private static final Person SUE = new Person("sue");
    private static final Person MAX = new Person("max");

    private final EscalationPolicy policy = policy(SINCE_DETECTION);

    @Test
    void callsThePrimaryAtOnce() {
        var next = policy.next(Progress.start(NINE), people(ANA, BEN, SUE, MAX), NINE);

        assertThat(next).isEqualTo(new NextStep.Page(ANA, EscalationTarget.of("primary"), at(30)));
    }

    @Test
    void waitsForTheDeadline() {
        var next = policy.next(Progress.start(NINE).paged(ANA, at(30)), people(ANA, BEN, SUE, MAX), at(29));

        assertThat(next).isEqualTo(new NextStep.Wait(at(30)));
    }

    @Test
    void followsTheDocument() {
        assertThat(story(policy, people(ANA, BEN, SUE, MAX)))
                .containsExactly("0 ana", "30 ben", "45 sue", "60 max", "120 exhausted");
    }

    @Test
    void neverCallsAPersonTwiceAndGoesOnAtOnce() {
        assertThat(story(policy, people(ANA, BEN, ANA, MAX)))
                .containsExactly("0 ana", "30 ben", "45 skip senior: already paged: ana", "45 max", "120 exhausted");
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
    void countsFromThePageWhereThePolicySaysSo() {
        assertThat(story(policy(SINCE_PAGED), people(ANA, BEN, SUE, MAX)))
                .containsExactly("0 ana", "30 ben", "75 sue", "135 max", "255 exhausted");
    }

    @Test
    void isExhaustedWhenEverybodyWasCalled() {
        var everybody = new Progress(NINE, 4, null, List.of(ANA, BEN, SUE, MAX));

        assertThat(policy.next(everybody, people(ANA, BEN, SUE, MAX), at(500))).isEqualTo(new NextStep.Exhausted());
    }

    @Test
    void refusesAPolicyWithoutSteps() {
        assertThatThrownBy(() -> new EscalationPolicy("none", "None", SINCE_DETECTION, List.of()))
                .hasMessage("a policy without steps calls nobody; at least one is needed");
    }

    @Test
    void refusesDeadlinesSinceDetectionThatDoNotRise() {
        var steps = List.of(step("primary", 45), step("secondary", 30));

        assertThatThrownBy(() -> new EscalationPolicy("p", "P", SINCE_DETECTION, steps))
                .hasMessageStartingWith("step 2 must be answered by later than step 1");
    }

    @Test
    void readsTargetsAsTheyAreWritten() {
        assertThat(EscalationTarget.of("person:ana").person()).isEqualTo(ANA);
        assertThat(EscalationTarget.of("senior")).hasToString("senior");
        assertThatThrownBy(() -> EscalationTarget.of("boss")).hasMessageContaining("primary, secondary, senior");
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
        return switch (policy.next(progress, people, at(minute))) {
            case NextStep.Wait ignored -> progress;
            case NextStep.Page page -> {
                story.add(minute + " " + page.person());
                yield minute(policy, people, progress.paged(page.person(), page.deadline()), minute, story);
            }
            case NextStep.Skip skip -> {
                story.add("%d skip %s: %s".formatted(minute, skip.target(), skip.reason()));
                yield minute(policy, people, progress.skipped(), minute, story);
            }
            case NextStep.Exhausted ignored -> {
                story.add(minute + " exhausted");
                yield progress.exhausted();
            }
        };
    }

    private static Function<EscalationTarget, List<Person>> people(
            Person primary, Person secondary, Person senior, Person manager) {
        var byKind = Map.of(
                TargetKind.PRIMARY, primary,
                TargetKind.SECONDARY, secondary,
                TargetKind.SENIOR, senior,
                TargetKind.MANAGER, manager);
        return target -> Stream.ofNullable(byKind.get(target.kind())).toList();
    }

    private static EscalationPolicy policy(DeadlineMode mode) {
        return new EscalationPolicy(
                "document-a",
                "Document A",
                mode,
                List.of(step("primary", 30), step("secondary", 45), step("senior", 60), step("manager", 120)));
    }

    private static EscalationStep step(String target, int minutes) {
        return new EscalationStep(EscalationTarget.of(target), Duration.ofMinutes(minutes));
    }

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
