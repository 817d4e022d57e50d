package io.pipekeeper.oncall.policy;

import static java.util.Objects.requireNonNull;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.subgraph.id.Label;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** In which order people are called until somebody answers. No step calls a person whom an earlier one has called. */
@RegisterForReflection(targets = {EscalationPolicy.class, EscalationStep.class, EscalationTarget.class})
@Description("In which order people are called until somebody answers.")
public record EscalationPolicy(
        @Id @NonNull @Description("The policy's label.") String id,
        @NonNull @Description("What people call it.") String name,

        @NonNull @Description("From when the deadlines are counted.")
        DeadlineMode deadlines,

        @NonNull @Description("The calls, in order.") List<@NonNull EscalationStep> steps) {

    public EscalationPolicy {
        Label.require(id);
        requireNonNull(name, "name is missing");
        requireNonNull(deadlines, "deadlines is missing: since-detection or since-paged");
        requireNonNull(steps, "steps is missing");
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a policy without steps calls nobody; at least one is needed");
        }
        steps = List.copyOf(steps);
        if (deadlines == DeadlineMode.SINCE_DETECTION) {
            requireRisingDeadlines(steps);
        }
    }

    /**
     * What should happen now.
     *
     * @param candidates the people whom a target stands for at this time, the preferred one first
     */
    public NextStep next(Progress progress, Function<EscalationTarget, List<Person>> candidates, Instant now) {
        var dueAt = progress.dueAt();
        if (dueAt != null && now.isBefore(dueAt)) {
            return new NextStep.Wait(dueAt);
        }
        if (dueAt == null || progress.step() >= steps.size()) {
            return new NextStep.Exhausted();
        }
        var step = steps.get(progress.step());
        var people = candidates.apply(step.page());
        return people.stream()
                .filter(person -> !progress.paged().contains(person))
                .findFirst()
                .<NextStep>map(person -> new NextStep.Page(person, step.page(), deadline(step, progress, now)))
                .orElseGet(() -> new NextStep.Skip(step.page(), reason(people)));
    }

    private Instant deadline(EscalationStep step, Progress progress, Instant now) {
        return switch (deadlines) {
            case SINCE_DETECTION -> progress.detectedAt().plus(step.answerBy());
            case SINCE_PAGED -> now.plus(step.answerBy());
        };
    }

    private static String reason(List<Person> people) {
        return people.isEmpty()
                ? "there is nobody to page"
                : people.stream().map(Person::id).collect(Collectors.joining(", ", "already paged: ", ""));
    }

    private static void requireRisingDeadlines(List<EscalationStep> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).answerBy().compareTo(steps.get(i - 1).answerBy()) <= 0) {
                throw new IllegalArgumentException(
                        "step %d must be answered by later than step %d: deadlines count since detection"
                                .formatted(i + 1, i));
            }
        }
    }
}
