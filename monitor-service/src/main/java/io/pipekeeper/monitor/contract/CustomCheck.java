package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.measure.Age;
import io.pipekeeper.monitor.measure.Aggregate;
import io.pipekeeper.monitor.measure.Change;
import io.pipekeeper.monitor.measure.Completeness;
import io.pipekeeper.monitor.measure.Measure;
import io.pipekeeper.monitor.measure.Range;
import io.pipekeeper.monitor.measure.Reconciliation;
import io.pipekeeper.monitor.measure.RuleText;
import io.pipekeeper.monitor.measure.SchemaMatch;
import io.pipekeeper.monitor.measure.Told;
import io.pipekeeper.monitor.measure.TopShare;
import io.pipekeeper.monitor.measure.Transition;
import io.pipekeeper.monitor.measure.Violations;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A check of our own engine, by the name that contracts use. */
record CustomCheck(String name, CheckKind kind, Function<RuleText, Measure> reader) {

    private static final List<CustomCheck> ALL = List.of(
            new CustomCheck("aggregate", CheckKind.AGGREGATE, Aggregate::read),
            new CustomCheck("change", CheckKind.CHANGE, Change::read),
            new CustomCheck("completeness", CheckKind.COMPLETENESS, Completeness::read),
            new CustomCheck("dateRange", CheckKind.DATE_RANGE, Range::readDates),
            new CustomCheck("freshness", CheckKind.FRESHNESS, Age::read),
            new CustomCheck("lateness", CheckKind.LATENESS, Range::readLateness),
            new CustomCheck("pushedMetric", CheckKind.PUSHED_METRIC, Told::read),
            new CustomCheck("range", CheckKind.RANGE, Range::read),
            new CustomCheck("reconciliation", CheckKind.RECONCILIATION, Reconciliation::read),
            new CustomCheck("rule", CheckKind.RULE, Violations::read),
            new CustomCheck("schema", CheckKind.SCHEMA, SchemaMatch::read),
            new CustomCheck("topShare", CheckKind.TOP_SHARE, TopShare::read),
            new CustomCheck("transition", CheckKind.TRANSITION, Transition::read));

    static CustomCheck named(String name) {
        return ALL.stream()
                .filter(check -> check.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("check '%s' is not one of %s"
                        .formatted(name, ALL.stream().map(CustomCheck::name).collect(Collectors.joining(", ")))));
    }

    Measure read(RuleText text) {
        return reader.apply(text);
    }
}
