package io.pipekeeper.oncall.policy;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;

/** What a policy says should happen now. */
public sealed interface NextStep {

    /** Somebody is called, and has until the deadline to answer. */
    record Page(Person person, EscalationTarget target, Instant deadline) implements NextStep {}

    /** A step calls nobody: there is no such person, or all were called before. The next one follows at once. */
    record Skip(EscalationTarget target, String reason) implements NextStep {}

    /** Somebody still has time to answer. */
    record Wait(Instant until) implements NextStep {}

    /** Everybody was called and nobody has answered. */
    record Exhausted() implements NextStep {}
}
