package io.pipekeeper.monitor.contract;

import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what the author of a contract should know: its faults, what is not watched, and how things are understood. */
final class Lint {

    private static final List<String> UNITS = List.of("rows", "percent");
    private static final List<String> RULE_PROPERTIES = List.of("filter", "onEmpty", "warn");

    private final FileInput input;
    private final ContractFile file;
    private final Positions positions;
    private final List<LintFinding> findings = new ArrayList<>();

    private Lint(FileInput input) {
        this.input = input;
        this.file = YamlFile.read(input, ContractFile.class);
        this.positions = new Positions(input);
    }

    /** Everything that the author of a file should know, in its order. */
    static List<LintFinding> of(FileInput input, Calendars calendars) {
        List<LintFinding> findings = new ArrayList<>();
        for (var fault : ContractReader.faults(input, calendars)) {
            findings.add(LintFinding.ofFault(input.path(), fault));
        }
        findings.addAll(advice(input));
        findings.sort(inOrder());
        return findings;
    }

    private static List<LintFinding> advice(FileInput input) {
        try {
            var lint = new Lint(input);
            lint.readPromises();
            lint.readRules();
            return lint.findings;
        } catch (InvalidInputException | IllegalArgumentException e) { // it is told as a fault
            return List.of();
        }
    }

    /** What has no place is about the file and comes first. */
    private static Comparator<LintFinding> inOrder() {
        return Comparator.comparing(LintFinding::path)
                .thenComparing(LintFinding::line, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(LintFinding::column, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private void readPromises() {
        for (int i = 0; i < file.slaProperties().size(); i++) {
            var entry = file.slaProperties().get(i);
            if (!Sla.isWatched(entry.property())) {
                say(
                        List.of("slaProperties", i),
                        LintSeverity.INFO,
                        "'%s' is kept, and not watched".formatted(entry.property()));
            }
        }
    }

    private void readRules() {
        for (int t = 0; t < file.schema().size(); t++) {
            var object = file.schema().get(t);
            readRules(object.quality(), null, List.of("schema", t));
            for (int p = 0; p < object.properties().size(); p++) {
                var property = object.properties().get(p);
                readRules(property.quality(), property.columnName(), List.of("schema", t, "properties", p));
            }
        }
    }

    private void readRules(List<ContractFile.Quality> rules, @Nullable String column, List<Object> path) {
        for (int q = 0; q < rules.size(); q++) {
            List<Object> place = new ArrayList<>(path);
            place.addAll(List.of("quality", q));
            read(rules.get(q), rules.get(q).label(column), place);
        }
    }

    private void read(ContractFile.Quality rule, String label, List<Object> place) {
        if ("text".equals(rule.type())) {
            say(place, LintSeverity.WARNING, "'%s' is for people to read; nothing watches it".formatted(label));
        }
        if ("custom".equals(rule.type()) && !Objects.equals(rule.engine(), QualityRule.ENGINE)) {
            say(
                    place,
                    LintSeverity.WARNING,
                    "'%s' is written for the engine %s: it is kept and shown as NOT_EXECUTABLE"
                            .formatted(label, rule.engine()));
        }
        if (rule.isLibrary() && rule.metric() == null && rule.rule() != null) {
            readFormer(rule, label, place);
        }
        readUnused(rule, label, place);
        if (comparesWeekdays(rule) && file.custom("calendar").isEmpty()) {
            say(
                    place,
                    LintSeverity.INFO,
                    "'%s' compares weekdays, and no custom property calendar says which of them are holidays"
                            .formatted(label));
        }
        if (isRange(rule.mustBeBetween()) || isRange(rule.mustNotBeBetween())) {
            say(place, LintSeverity.INFO, "both ends of the range of '%s' belong to it".formatted(label));
        }
    }

    /** What the standard leaves open, and nothing here makes use of: it may be misspelt. */
    private void readUnused(ContractFile.Quality rule, String label, List<Object> place) {
        var unit = rule.unit();
        if (unit != null && !UNITS.contains(unit)) {
            say(place, LintSeverity.INFO, "the unit '%s' of '%s' changes nothing; percent does".formatted(unit, label));
        }
        rule.customProperties().stream()
                .map(Custom::property)
                .filter(property -> property == null || !RULE_PROPERTIES.contains(property))
                .forEach(property -> say(
                        place,
                        LintSeverity.WARNING,
                        "the custom property '%s' of '%s' changes nothing; known are: %s"
                                .formatted(property, label, String.join(", ", RULE_PROPERTIES))));
    }

    /** A rule as ODCS 3.0 had it. */
    private void readFormer(ContractFile.Quality rule, String label, List<Object> path) {
        List<Object> place = new ArrayList<>(path);
        place.add("rule");
        switch (LibraryRule.of(rule)) {
            case LibraryRule.Measured measured ->
                say(
                        place,
                        LintSeverity.INFO,
                        "the rule of '%s' is understood as `metric: %s`".formatted(label, measured.metric()));
            case LibraryRule.Unclear(var name, var instead) ->
                say(
                        place,
                        LintSeverity.WARNING,
                        "the rule %s of '%s' is kept and shown as NOT_EXECUTABLE: %s".formatted(name, label, instead));
        }
    }

    private static boolean comparesWeekdays(ContractFile.Quality rule) {
        var implementation = rule.implementation();
        return implementation != null
                && implementation.path("against").asText("").equals("weekday");
    }

    private static boolean isRange(@Nullable List<?> ends) {
        return ends != null && !ends.isEmpty();
    }

    private void say(List<Object> path, LintSeverity severity, String message) {
        var mark = positions.mark(path);
        findings.add(new LintFinding(input.path(), mark.line(), mark.column(), severity, message));
    }
}
