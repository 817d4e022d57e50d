package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.deadline.DeadlineRule;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A contract as read from a file, with everything that follows from it.
 *
 * @param definitions checks that a scan or a query judges
 * @param completions checks that the deadline ledger judges
 * @param upstream the pipelines from whose output it is built
 * @param every how often to evaluate
 */
record ContractDraft(
        Contract contract,
        List<Definition> definitions,
        List<Check> completions,
        List<DeadlineRule> deadlines,
        List<String> upstream,
        Duration every) {

    ContractDraft {
        definitions = List.copyOf(definitions);
        completions = List.copyOf(completions);
        deadlines = List.copyOf(deadlines);
        upstream = List.copyOf(upstream);
    }

    /** All its checks: promises about time first, then the others as the file has them. */
    List<Check> checks() {
        return Stream.concat(completions.stream(), definitions.stream().map(Definition::check))
                .toList();
    }
}
