package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.catalogue.Catalogue;
import io.pipekeeper.monitor.scan.plan.Plan;
import io.pipekeeper.monitor.scan.plan.Planner;
import io.pipekeeper.monitor.scan.plan.Question;
import io.pipekeeper.monitor.scan.sql.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of tables: the plan for what is asked, what the database has understood, what has spoilt a pass, how much is
 * read.
 *
 * <p>It is kept by each process for itself. Whoever has forgotten learns it again, which costs a few plans and, of something
 * that spoils a pass, a few passes.
 */
public final class Experience {

    private static final int MOST_TABLES = 20_000;
    private static final int MOST_STATEMENTS = 5_000;
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final Map<String, OfTable> tables = new ConcurrentHashMap<>();

    /** What was learnt of a table since it became what it is. */
    OfTable of(Table table, String version) {
        if (tables.size() > MOST_TABLES) {
            tables.clear();
        }
        return tables.compute(
                table.dataset(),
                (name, known) -> known != null && known.version.equals(version) ? known : new OfTable(version));
    }

    /** What was learnt of one table. */
    static final class OfTable {

        private final String version;
        private final Set<Object> understood = ConcurrentHashMap.newKeySet();
        private final Set<Metric> apart = ConcurrentHashMap.newKeySet();
        private final Map<Object, Pages> pages = new ConcurrentHashMap<>();
        private volatile @Nullable Planned planned;

        private record Pages(long count, Instant at) {}

        private record Wanted(Source source, Catalogue catalogue, List<Question> questions, Set<Metric> apart) {}

        private record Planned(Wanted wanted, Plan plan) {}

        private OfTable(String version) {
            this.version = version;
        }

        /** The plan for what is asked, which is that of the last time when nothing has changed. */
        Plan plan(Source source, Catalogue catalogue, List<Question> questions) {
            var wanted = new Wanted(source, catalogue, questions, apart());
            var last = planned;
            if (last == null || !last.wanted().equals(wanted)) {
                last = new Planned(wanted, Planner.plan(source, catalogue, questions, wanted.apart()));
                planned = last;
            }
            return last.plan();
        }

        boolean understands(Object asked) {
            return understood.contains(asked);
        }

        void understood(Object asked) {
            if (understood.size() > MOST_STATEMENTS) {
                understood.clear();
            }
            understood.add(asked);
        }

        void misunderstood(Object asked) {
            understood.remove(asked);
        }

        /** Metrics that have spoilt a pass for others. */
        Set<Metric> apart() {
            return Set.copyOf(apart);
        }

        void setApart(Metric metric) {
            apart.add(metric);
        }

        void readmit(Metric metric) {
            apart.remove(metric);
        }

        /** How many pages a step reads, when that was found out lately. */
        OptionalLong pages(Object step, Instant at) {
            var known = pages.get(step);
            return known == null || known.at().plus(LASTS).isBefore(at)
                    ? OptionalLong.empty()
                    : OptionalLong.of(known.count());
        }

        void reads(Object step, long count, Instant at) {
            if (pages.size() > MOST_STATEMENTS) {
                pages.clear();
            }
            pages.put(step, new Pages(count, at));
        }
    }
}
