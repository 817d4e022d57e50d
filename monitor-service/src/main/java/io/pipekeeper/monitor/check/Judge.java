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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what was seen with what was expected. Pure: records in, verdict out. */
final class Judge {

    private Judge() {}

    /**
     * What a verdict rests on beside what was seen.
     *
     * @param source of what rows were asked; null when no warehouse was
     * @param effort what it took; null when nothing was read
     * @param proof the constraints from which it follows that all is well; null when rows had to be read
     * @param basis as long as that is the same, so is a verdict on the data; null when it cannot be told
     */
    record Grounds(
            @Nullable Source source,
            @Nullable Effort effort,
            @Nullable String proof,
            @Nullable UUID basis) {

        static final Grounds NONE = new Grounds(null, null, null, null);
    }

    /** Judges a check by what its table has answered. */
    static Verdict judge(Definition definition, Survey survey, Occasion occasion, @Nullable UUID basis) {
        var effort = effort(definition.check().id(), survey);
        var grounds = new Grounds(survey.plan().source(), effort, proof(definition, survey), basis);
        return judge(definition, definition.measure().observe(survey.answers(), occasion), occasion, grounds);
    }

    static Verdict judge(Definition definition, Observation seen, Occasion occasion, Grounds grounds) {
        var outcome = outcome(definition, seen);
        var proof = outcome == Outcome.PASS ? grounds.proof() : null;
        return new Verdict(
                UuidV7.at(occasion.at()),
                definition.check().id(),
                proof == null ? outcome : Outcome.PROVEN,
                seen instanceof Observation.Unmeasured(var why, var said) ? why : null,
                occasion.period().key(),
                proof == null ? seen.text() : "%s, by the constraint %s".formatted(seen.text(), proof),
                definition.check().expected(),
                definition.measure().formula(),
                sql(definition, occasion, grounds.source()),
                measurement(seen),
                grounds.effort(),
                null,
                isOnData(outcome) ? grounds.basis() : null,
                occasion.at());
    }

    private static boolean isOnData(Outcome outcome) {
        return outcome.isGood() || outcome == Outcome.FAIL || outcome == Outcome.WARN;
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
    private static @Nullable String proof(Definition definition, Survey survey) {
        var proofs = survey.answers().proofs();
        var asks = definition.measure().asks().stream()
                .filter(ask -> !(ask instanceof Ask.Whole))
                .toList();
        return !asks.isEmpty() && proofs.keySet().containsAll(asks)
                ? asks.stream().map(proofs::get).distinct().collect(Collectors.joining(", "))
                : null;
    }

    private static @Nullable String sql(Definition definition, Occasion occasion, @Nullable Source source) {
        if (source == null) {
            return null;
        }
        var statements = new Statements(source);
        var asked = definition.measure().asks().stream()
                .map(ask -> statements.alone(ask, occasion.period()))
                .collect(Collectors.joining(";\n\n"));
        return asked.isEmpty() ? null : asked;
    }
}
