package io.pipekeeper.monitor.scan.plan;

import java.util.Collection;
import java.util.Map;

/**
 * What following a plan takes.
 *
 * @param rows how many rows its passes have read
 * @param pages how many pages each step reads
 */
public record Cost(long rows, Map<Step, Long> pages) {

    public Cost {
        pages = Map.copyOf(pages);
    }

    /** How many pages all steps read. */
    public long total() {
        return pages(pages.keySet());
    }

    /** How many pages these steps read. */
    public long pages(Collection<Step> steps) {
        return steps.stream().mapToLong(step -> pages.getOrDefault(step, 0L)).sum();
    }
}
