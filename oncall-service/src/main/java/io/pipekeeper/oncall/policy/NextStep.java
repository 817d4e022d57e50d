package io.pipekeeper.oncall.policy;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.List;

/** What a policy says should happen now. */
public sealed interface NextStep {

    /** How far the escalation has come once it has happened. */
    default Progress applyTo(Progress progress, Instant now) {
        return switch (this) {
            case Page page -> progress.paged(page.people(), page.deadline());
            case Skip _ -> progress.skipped();
            case Wait _ -> progress;
            case Hold(var until) -> progress.held(until);
            case NextRound() -> progress.nextRound(now);
            case Fallback _ -> progress.fellBack();
            case Exhausted _ -> progress.exhausted();
        };
    }

    /** People are called, and have until the deadline to answer. */
    record Page(List<Person> people, EscalationTarget target, Instant deadline) implements NextStep {

        public Page {
            people = List.copyOf(people);
        }
    }

    /** A step calls nobody: there is no such person, or all were called before. The next one follows at once. */
    record Skip(EscalationTarget target, String reason) implements NextStep {}

    /** Somebody still has time to answer. */
    record Wait(Instant until) implements NextStep {}

    /** A step is due, but people are called in working hours only. */
    record Hold(Instant until) implements NextStep {}

    /** Everybody was called and nobody has answered; the policy begins again, and people may be called again. */
    record NextRound() implements NextStep {}

    /** Everybody was called in every round and nobody has answered: these are called, whoever was called before. */
    record Fallback(List<Person> people, EscalationTarget target) implements NextStep {

        public Fallback {
            people = List.copyOf(people);
        }
    }

    /** Nobody is left to call. */
    record Exhausted(String reason) implements NextStep {}
}
