package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.plan.Step;
import io.pipekeeper.monitor.scan.sql.Slice;
import io.pipekeeper.monitor.scan.sql.Statements;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.SkippedException;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.util.List;

/**
 * Runs passes over one table.
 *
 * <p>A metric that the database does not understand is found out by planning it alone, which reads nothing. One that fails on
 * the data, or never ends, is found by halving, and set apart for the next time. Either costs itself only.
 */
final class Passes {

    /** A period has a row for each bucket. */
    private static final int MOST_ROWS = 20_000;

    private final WarehouseSession session;
    private final Statements statements;
    private final Experience.OfTable experience;
    private final Tally tally;
    private final Period from;
    private boolean toldApart;

    /** @param from from which period on the rows are read */
    Passes(WarehouseSession session, Statements statements, Experience.OfTable experience, Tally tally, Period from) {
        this.session = session;
        this.statements = statements;
        this.experience = experience;
        this.tally = tally;
        this.from = from;
    }

    /** Runs a pass; answers its parts, of which there are none when it told nothing apart or could not. */
    List<Tally.Part> run(Step.Pass pass) {
        var metrics = understood(pass.metrics(), pass.slice());
        toldApart = false;
        if (pass.slice().width() > 0) {
            try {
                var parts = read(metrics, pass.slice());
                toldApart = metrics.size() == pass.metrics().size();
                return parts;
            } catch (WarehouseException e) { // the whole may be had without the parts
                run(metrics, true);
                return List.of();
            }
        }
        run(metrics, true);
        if (metrics.size() == 1 && experience.apart().contains(metrics.getFirst())) {
            readmit(metrics.getFirst());
        }
        return List.of();
    }

    /** Whether the last pass knows all it should about the parts. */
    boolean toldApart() {
        return toldApart;
    }

    private void readmit(Metric metric) {
        if (!tally.isBroken(metric)) {
            experience.readmit(metric);
        }
    }

    /** All at once where they are known or one plan understands them all; otherwise each alone. */
    private List<Metric> understood(List<Metric> metrics, Slice slice) {
        if (metrics.stream().allMatch(experience::understands)) {
            return metrics;
        }
        try {
            session.plan(statements.pass(metrics, slice, from));
            metrics.forEach(experience::understood);
            return metrics;
        } catch (WarehouseException e) { // which of them it is shows each alone
            return metrics.stream().filter(this::isUnderstood).toList();
        }
    }

    private boolean isUnderstood(Metric metric) {
        try {
            session.plan(statements.pass(List.of(metric), new Slice.Whole(), from));
            experience.understood(metric);
            return true;
        } catch (WarehouseException e) {
            experience.misunderstood(metric);
            tally.breaks(metric, Fact.Broken.of(e));
            return false;
        }
    }

    /** @param mayHaveChanged whether the database may have forgotten what it understood before */
    private void run(List<Metric> metrics, boolean mayHaveChanged) {
        if (metrics.isEmpty()) {
            return;
        }
        try {
            read(metrics, new Slice.Whole());
        } catch (WarehouseException e) {
            failed(metrics, e, mayHaveChanged);
        }
    }

    private void failed(List<Metric> metrics, WarehouseException failure, boolean mayHaveChanged) {
        var problem = failure.problem();
        if (failure instanceof SkippedException) {
            metrics.forEach(metric -> tally.breaks(metric, Fact.Broken.of(failure)));
        } else if (problem == Problem.DEFINITION && mayHaveChanged) {
            run(metrics.stream().filter(this::isUnderstood).toList(), false);
        } else if (problem == Problem.RUNTIME && metrics.size() > 1) {
            run(metrics.subList(0, metrics.size() / 2), false);
            run(metrics.subList(metrics.size() / 2, metrics.size()), false);
        } else if (problem == Problem.TIMEOUT && metrics.size() > 1) {
            withoutWritten(metrics, failure);
        } else {
            breaks(metrics, failure);
        }
    }

    /** What we have written ourselves ends, unless the table is too large for anything. */
    private void withoutWritten(List<Metric> metrics, WarehouseException failure) {
        var written = metrics.stream().filter(Passes::isWritten).toList();
        var ours = metrics.stream().filter(metric -> !isWritten(metric)).toList();
        if (written.isEmpty()) {
            breaks(ours, failure);
        } else if (ours.isEmpty()) {
            run(metrics.subList(0, metrics.size() / 2), false);
            run(metrics.subList(metrics.size() / 2, metrics.size()), false);
        } else {
            run(ours, false);
            if (ours.stream().anyMatch(tally::isBroken)) {
                breaks(written, failure);
            } else {
                run(written, false);
            }
        }
    }

    private void breaks(List<Metric> metrics, WarehouseException failure) {
        metrics.forEach(metric -> tally.breaks(metric, Fact.Broken.of(failure)));
        if (metrics.size() == 1 && !failure.problem().concernsWarehouse()) {
            experience.setApart(metrics.getFirst());
        }
    }

    private List<Tally.Part> read(List<Metric> metrics, Slice slice) throws WarehouseException {
        return tally.add(metrics, slice.width(), session.rows(statements.pass(metrics, slice, from), MOST_ROWS));
    }

    private static boolean isWritten(Metric metric) {
        return switch (metric) {
            case Metric.Written written -> true;
            case Metric.Rows(var where) -> where != null && isWritten(where);
            case Metric.Aggregate aggregate -> true;
        };
    }

    private static boolean isWritten(Condition condition) {
        return switch (condition) {
            case Condition.Written written -> true;
            case Condition.Not(var denied) -> isWritten(denied);
            case Condition.Any(var conditions) -> conditions.stream().anyMatch(Passes::isWritten);
            case Condition.All(var conditions) -> conditions.stream().anyMatch(Passes::isWritten);
            default -> false;
        };
    }
}
