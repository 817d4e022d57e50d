package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.deadline.DeadlineRule;
import io.pipekeeper.monitor.feed.Feed;
import io.pipekeeper.monitor.heartbeat.Heartbeat;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contract as read from a file, with everything that follows from it.
 *
 * @param definitions checks that a scan or a query judges
 * @param completions checks that no scan judges: of deadlines, and of what is pushed in
 * @param pushed what it says about facts that others push in; null when nobody relies on it
 * @param upstream the pipelines from whose output it is built
 * @param every how often to evaluate
 */
record ContractDraft(
        Contract contract,
        List<Definition> definitions,
        List<Check> completions,
        List<DeadlineRule> deadlines,
        @Nullable PushedIn pushed,
        List<String> upstream,
        Duration every) {

    ContractDraft {
        definitions = List.copyOf(definitions);
        completions = List.copyOf(completions);
        deadlines = List.copyOf(deadlines);
        upstream = List.copyOf(upstream);
    }

    /** Nothing follows from a contract that nobody relies on. */
    static ContractDraft empty(Contract contract, Duration every) {
        return new ContractDraft(contract, List.of(), List.of(), List.of(), null, List.of(), every);
    }

    @Nullable
    Feed feed() {
        return pushed == null ? null : pushed.feed();
    }

    List<Heartbeat> heartbeats() {
        return pushed == null ? List.of() : pushed.heartbeats();
    }

    /** All its checks: promises about time first, then the others as the file has them. */
    List<Check> checks() {
        return Stream.concat(completions.stream(), definitions.stream().map(Definition::check))
                .toList();
    }
}
