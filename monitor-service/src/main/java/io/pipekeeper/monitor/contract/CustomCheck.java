package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.measure.Age;
import io.pipekeeper.monitor.measure.Change;
import io.pipekeeper.monitor.measure.Measure;
import io.pipekeeper.monitor.measure.Members;
import io.pipekeeper.monitor.measure.RuleText;
import io.pipekeeper.monitor.measure.Violations;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A check of our own engine, by the name that contracts use. */
record CustomCheck(String name, CheckKind kind, Function<RuleText, Measure> reader) {

    private static final List<CustomCheck> ALL = List.of(
            new CustomCheck("change", CheckKind.CHANGE, Change::read),
            new CustomCheck("completeness", CheckKind.COMPLETENESS, Members::read),
            new CustomCheck("freshness", CheckKind.FRESHNESS, Age::read),
            new CustomCheck("rule", CheckKind.RULE, Violations::read));

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
