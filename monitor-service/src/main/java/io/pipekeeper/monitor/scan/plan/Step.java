package io.pipekeeper.monitor.scan.plan;

import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Breakdown;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.sql.Slice;
import java.util.List;
import java.util.Set;

/** One step of a plan. Its checks are those that need it. */
public sealed interface Step {

    Set<String> checks();

    /** Whether the rows that it reads are counted in passing. */
    default boolean countsRows() {
        return this instanceof Pass || this instanceof Segments;
    }

    /** Nothing is read: a constraint answers. */
    record Proof(Set<String> checks, Ask ask, String by) implements Step {}

    /** Nothing is read: the catalogue answers. */
    record Known(Set<String> checks, Ask ask) implements Step {}

    /** An index leads to the newest value. */
    record Lookup(Set<String> checks, Ask.Newest newest) implements Step {}

    /** An index leads to the newest period that has rows. */
    record Arrival(Set<String> checks) implements Step {}

    /**
     * One pass over the rows answers many metrics.
     *
     * @param sliced what is answered by the parts
     */
    record Pass(Set<String> checks, List<Metric> metrics, Slice slice, List<Ask> sliced) implements Step {}

    /** One pass over the rows tells segments apart, which are not added up. */
    record Segments(Set<String> checks, List<Metric> metrics, List<String> columns, List<Ask.Groups> asks)
            implements Step {

        /** What it measures of each period. */
        public List<Breakdown> breakdowns() {
            return metrics.stream()
                    .map(metric -> new Breakdown(columns, metric))
                    .toList();
        }
    }

    /** One aggregate over keys counts the rows that repeat another, for all conditions on them. */
    record Keys(Set<String> checks, List<Ask.Copies> asks) implements Step {}

    /** A statement of its own. */
    record Statement(Set<String> checks, Ask ask) implements Step {}
}
