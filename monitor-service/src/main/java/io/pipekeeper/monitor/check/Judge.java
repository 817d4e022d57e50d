package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Observation;
import io.pipekeeper.monitor.measure.Occasion;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Survey;
import io.pipekeeper.monitor.scan.plan.Step;
import io.pipekeeper.monitor.scan.sql.Source;
import io.pipekeeper.monitor.scan.sql.Statements;
import io.pipekeeper.monitor.warehouse.SkippedException;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.subgraph.id.UuidV7;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what was seen with what was expected. Pure: records in, verdict out. */
final class Judge {

    private Judge() {}

    /** Judges a check by what its table has answered. */
    static Verdict judge(Definition definition, Survey survey, Occasion occasion) {
        var seen = definition.measure().observe(survey.answers(), occasion);
        var verdict = judge(definition, seen, occasion, survey.plan().source())
                .taking(effort(definition.check().id(), survey));
        return proof(definition, survey).map(verdict::provenBy).orElse(verdict);
    }

    static Verdict judge(Definition definition, Observation seen, Occasion occasion, Source source) {
        return judge(definition, seen, occasion, sql(definition, occasion, source));
    }

    /** Judges a check for which nothing was asked of a warehouse. */
    static Verdict judge(Definition definition, Observation seen, Occasion occasion) {
        return judge(definition, seen, occasion, (String) null);
    }

    private static Verdict judge(Definition definition, Observation seen, Occasion occasion, @Nullable String sql) {
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
                sql,
                measurement(seen),
                null,
                null,
                null,
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

    private static @Nullable Effort effort(String check, Survey survey) {
        var cost = survey.cost();
        var mine = survey.plan().steps().stream()
                .filter(step -> step.checks().contains(check))
                .toList();
        var sharing = mine.stream().mapToInt(step -> step.checks().size()).max().orElse(1);
        var rows = mine.stream().anyMatch(Step::countsRows) ? cost.rows() : null;
        return mine.isEmpty() ? null : new Effort(rows, cost.pages(mine), sharing);
    }

    private static @Nullable Measurement measurement(Observation seen) {
        return seen instanceof Observation.Amount(var value, var text, var points)
                ? new Measurement(value, points)
                : null;
    }

    /** What a verdict rests on when none of it had to be read, but for whether there are any rows. */
    private static Optional<String> proof(Definition definition, Survey survey) {
        var proofs = survey.answers().proofs();
        var asks = definition.measure().asks().stream()
                .filter(ask -> !(ask instanceof Ask.Whole))
                .toList();
        return !asks.isEmpty() && proofs.keySet().containsAll(asks)
                ? Optional.of(asks.stream().map(proofs::get).distinct().collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static @Nullable String sql(Definition definition, Occasion occasion, Source source) {
        var statements = new Statements(source);
        var asked = definition.measure().asks().stream()
                .map(ask -> statements.alone(ask, occasion.period()))
                .collect(Collectors.joining(";\n\n"));
        return asked.isEmpty() ? null : asked;
    }
}
