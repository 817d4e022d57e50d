package io.pipekeeper.oncall.policy;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.subgraph.id.Label;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * In which order people are called until somebody answers. Within a round no step calls a person whom an earlier one has
 * called; when every round has passed, the fallback is called.
 */
@RegisterForReflection(targets = {EscalationPolicy.class, EscalationStep.class, EscalationTarget.class})
@Description("In which order people are called until somebody answers.")
public record EscalationPolicy(
        @Id @NonNull @Description("The policy's label.") String id,
        @NonNull @Description("What people call it.") String name,

        @NonNull @Description("From when the deadlines are counted.")
        DeadlineMode deadlines,

        @NonNull @Description("The calls, in order.") List<@NonNull EscalationStep> steps,

        @NonNull @Description("How many more times the steps are taken when nobody has answered.")
        Integer repeat,

        @NonNull @Description("Who is called when everything else is exhausted, even people who were called before.")
        EscalationTarget fallback,

        @Nullable
        @Description("The last deadline on a holiday; all deadlines are stretched in proportion. Null: as on any day.")
        Duration holidayResponse) {

    private static final int MOST_REPEATS = 9;
    private static final int MOST_STEPS = 20;

    public EscalationPolicy {
        Label.require(id);
        requireNonNull(name, "name is missing");
        requireNonNull(deadlines, "deadlines is missing: since-detection or since-paged");
        requireNonNull(steps, "steps is missing");
        steps = List.copyOf(steps);
        repeat = requireNonNullElse(repeat, 0);
        fallback = requireNonNullElse(fallback, EscalationTarget.EVERYONE);
        requireSteps(steps, deadlines);
        require(repeat >= 0 && repeat <= MOST_REPEATS, "repeat must be from 0 to 9, not %s", repeat);
        if (holidayResponse != null) {
            EscalationStep.requireReasonable("holidayResponse", holidayResponse);
        }
    }

    /**
     * What should happen now.
     *
     * @param candidates the people whom a target stands for at this time, the preferred one first
     */
    public NextStep next(Progress progress, Function<EscalationTarget, List<Person>> candidates, Instant now) {
        var dueAt = progress.dueAt();
        if (dueAt == null || progress.step() > steps.size()) {
            return new NextStep.Exhausted("nobody has answered, and nobody is left to call");
        }
        if (now.isBefore(dueAt)) {
            return new NextStep.Wait(dueAt);
        }
        var opensAt = progress.opensAt(now);
        if (now.isBefore(opensAt)) {
            return new NextStep.Hold(opensAt);
        }
        return progress.step() < steps.size()
                ? call(steps.get(progress.step()), progress, candidates, now)
                : afterTheLastStep(progress, candidates);
    }

    /** Whom a step calls, counted from 0; after the last one it is the fallback. */
    public EscalationTarget target(int step) {
        return step < steps.size() ? steps.get(step).page() : fallback;
    }

    /** When the last deadline of a round passes, counted from its beginning, if every step calls somebody. */
    public Duration length() {
        return switch (deadlines) {
            case SINCE_DETECTION -> steps.getLast().answerBy();
            case SINCE_PAGED -> steps.stream().map(EscalationStep::answerBy).reduce(Duration.ZERO, Duration::plus);
        };
    }

    /** The same policy, faster or slower: all deadlines in proportion, so that a round has this length. */
    public EscalationPolicy lasting(Duration length) {
        var pace = new Proportion(length(), length);
        var paced = deadlines == DeadlineMode.SINCE_DETECTION ? pace.rising(steps) : pace.each(steps);
        return new EscalationPolicy(id, name, deadlines, paced, repeat, fallback, holidayResponse);
    }

    private NextStep call(
            EscalationStep step, Progress progress, Function<EscalationTarget, List<Person>> candidates, Instant now) {
        var target = step.page();
        var people = candidates.apply(target).stream().distinct().toList();
        var left = people.stream()
                .filter(person -> !progress.paged().contains(person))
                .limit(target.kind().callsAll() ? people.size() : 1)
                .toList();
        return left.isEmpty()
                ? new NextStep.Skip(target, reason(people))
                : new NextStep.Page(left, target, deadline(step, progress, now));
    }

    /** A round in which nobody could be called is not worth repeating. */
    private NextStep afterTheLastStep(Progress progress, Function<EscalationTarget, List<Person>> candidates) {
        var someoneWasCalled = !progress.paged().isEmpty();
        if (someoneWasCalled && progress.round().repeats() < repeat) {
            return new NextStep.NextRound();
        }
        var people = candidates.apply(fallback).stream().distinct().toList();
        if (!people.isEmpty()) {
            return new NextStep.Fallback(people, fallback);
        }
        return new NextStep.Exhausted(
                someoneWasCalled
                        ? "nobody has answered, and the fallback (%s) stands for nobody".formatted(fallback)
                        : "nobody can be paged");
    }

    private Instant deadline(EscalationStep step, Progress progress, Instant now) {
        return switch (deadlines) {
            case SINCE_DETECTION -> progress.countedFrom().plus(step.answerBy());
            case SINCE_PAGED -> now.plus(step.answerBy());
        };
    }

    private static String reason(List<Person> people) {
        return people.isEmpty()
                ? "there is nobody to page"
                : people.stream().map(Person::id).collect(Collectors.joining(", ", "already paged: ", ""));
    }

    private static void requireSteps(List<EscalationStep> steps, DeadlineMode deadlines) {
        require(!steps.isEmpty(), "a policy without steps calls nobody; at least one is needed", null);
        require(steps.size() <= MOST_STEPS, "a policy has at most 20 steps, not %s", steps.size());
        for (int i = 1; i < steps.size() && deadlines == DeadlineMode.SINCE_DETECTION; i++) {
            if (steps.get(i).answerBy().compareTo(steps.get(i - 1).answerBy()) <= 0) {
                throw new IllegalArgumentException(
                        "step %d must be answered by later than step %d: deadlines count since detection"
                                .formatted(i + 1, i));
            }
        }
    }

    private static void require(boolean holds, String otherwise, @Nullable Object value) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise.formatted(value));
        }
    }
}
