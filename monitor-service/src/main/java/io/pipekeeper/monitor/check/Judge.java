package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Observation;
import io.pipekeeper.monitor.measure.Occasion;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.scan.ScanSql;
import io.pipekeeper.monitor.warehouse.SkippedException;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.subgraph.id.UuidV7;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what was seen with what was expected. Pure: records in, verdict out. */
final class Judge {

    private Judge() {}

    static Verdict judge(Definition definition, Observation seen, Occasion occasion) {
        var problem = seen instanceof Observation.Unmeasured(var why, var said) ? why : null;
        var check = definition.check();
        return new Verdict(
                UuidV7.at(occasion.at()),
                check.id(),
                outcome(definition, seen),
                problem,
                occasion.period().key(),
                seen.text(),
                check.expected(),
                definition.measure().formula(),
                sql(definition, occasion),
                measurement(seen),
                occasion.at());
    }

    /** The verdict on a check whose warehouse let nobody in. */
    static Verdict unreached(Check check, WarehouseException failure, Instant at) {
        if (failure instanceof SkippedException) {
            return Verdict.of(check, Outcome.SKIPPED, null, failure.said(), at);
        }
        return Verdict.of(check, Outcome.ERROR, null, failure.said(), at).because(failure.problem());
    }

    private static Outcome outcome(Definition definition, Observation seen) {
        var severity = definition.check().severity();
        return switch (seen) {
            case Observation.Amount amount -> judged(amount.value(), definition.thresholds(), severity);
            case Observation.Beyond beyond -> severity.complaint();
            case Observation.Nothing nothing -> empty(definition.thresholds(), severity);
            case Observation.TooEarly tooEarly -> Outcome.SKIPPED;
            case Observation.Unmeasured unmeasured -> Outcome.ERROR;
            case Observation.Elsewhere elsewhere -> Outcome.NOT_EXECUTABLE;
        };
    }

    private static Outcome judged(BigDecimal value, Thresholds thresholds, Severity severity) {
        if (!thresholds.fail().allow(value)) {
            return severity.complaint();
        }
        var warn = thresholds.warn();
        return warn == null || warn.allow(value) ? Outcome.PASS : Outcome.WARN;
    }

    private static Outcome empty(Thresholds thresholds, Severity severity) {
        return switch (thresholds.onEmpty()) {
            case NO_DATA -> Outcome.NO_DATA;
            case FAIL -> severity.complaint();
            case PASS -> Outcome.PASS;
        };
    }

    private static @Nullable Measurement measurement(Observation seen) {
        return seen instanceof Observation.Amount(var value, var text, var points)
                ? new Measurement(value, points)
                : null;
    }

    private static @Nullable String sql(Definition definition, Occasion occasion) {
        var asked = definition.measure().asks().stream()
                .map(ask -> ScanSql.alone(definition.table(), ask, occasion.period()))
                .collect(Collectors.joining(";\n\n"));
        return asked.isEmpty() ? null : asked;
    }
}
