package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.ScanSql;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.subgraph.id.UuidV7;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Compares what was seen with what was expected. Pure: records in, verdict out. */
final class Judge {

    private Judge() {}

    static Verdict judge(Definition definition, Observation seen, Period period, Instant at) {
        var problem = seen instanceof Observation.Unmeasured(var why, var said) ? why : null;
        return new Verdict(
                UuidV7.at(at),
                definition.check().id(),
                outcome(definition, seen),
                problem,
                period.key(),
                seen.text(),
                definition.check().expected(),
                Formula.of(definition.measure()),
                sql(definition, period),
                at);
    }

    /** The verdict on a check whose warehouse let nobody in. */
    static Verdict unreached(Check check, WarehouseException failure, Instant at) {
        return blind(check, Outcome.ERROR, failure.problem(), failure.said(), at);
    }

    private static Verdict blind(Check check, Outcome outcome, @Nullable Problem problem, String observed, Instant at) {
        return new Verdict(
                UuidV7.at(at), check.id(), outcome, problem, null, observed, check.expected(), null, null, at);
    }

    private static Outcome outcome(Definition definition, Observation seen) {
        return switch (seen) {
            case Observation.Amount amount ->
                definition.bounds().allow(amount.value()) ? Outcome.PASS : complaint(definition);
            case Observation.Beyond beyond -> complaint(definition);
            case Observation.Nothing nothing -> Outcome.NO_DATA;
            case Observation.TooEarly tooEarly -> Outcome.SKIPPED;
            case Observation.Unmeasured unmeasured -> Outcome.ERROR;
            case Observation.Elsewhere elsewhere -> Outcome.NOT_EXECUTABLE;
        };
    }

    private static Outcome complaint(Definition definition) {
        return definition.check().severity().fails() ? Outcome.FAIL : Outcome.WARN;
    }

    private static @Nullable String sql(Definition definition, Period period) {
        var table = definition.table();
        return switch (definition.measure()) {
            case Measure.RowCount() -> ScanSql.alone(table, Metric.ROWS, period);
            case Measure.Condition condition -> ScanSql.alone(table, condition.metric(), period);
            case Measure.Members members -> ScanSql.members(table, members.column(), period);
            case Measure.Age age -> ScanSql.whole(table, age.metric());
            case Measure.Change change -> ScanSql.fused(table, change.metrics(), period.plus(-change.periods()));
            case Measure.Duplicates duplicates -> ScanSql.duplicates(table, duplicates.columns(), period);
            case Measure.Query query -> query.query(table, period).orElse(null);
            case Measure.Completion completion -> null;
            case Measure.Foreign foreign -> null;
        };
    }
}
