package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.deadline.DeadlineRule;
import io.pipekeeper.monitor.deadline.Subject;
import io.pipekeeper.monitor.measure.Age;
import io.pipekeeper.monitor.measure.Bounds;
import io.pipekeeper.monitor.measure.RuleText;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.period.DuePhrase;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.id.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a contract: pure, from the text of a file to everything that follows from it. */
final class ContractReader {

    private static final List<String> STATUSES = List.of("proposed", "draft", "active", "deprecated", "retired");

    private final ContractFile file;
    private final Positions positions;
    private final Contract contract;
    private final Settings settings;
    private final List<Sla> promises;
    private final Tables tables;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Check> completions = new ArrayList<>();
    private final List<DeadlineRule> deadlines = new ArrayList<>();
    private final PushedIn pushed;
    private final Set<String> ids = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private ContractReader(FileInput input, Calendars calendars, Instant at, String caller) {
        file = YamlFile.read(input, ContractFile.class);
        positions = new Positions(input);
        checkHead();
        settings = at(List.of("customProperties"), () -> Settings.of(file, positions));
        promises = promises();
        tables = at(List.of("customProperties"), () -> new Tables(file, settings, promises, calendar(calendars)));
        pushed = at(List.of("customProperties"), () -> PushedIn.of(file, settings, tables.whole()));
        contract = new Contract(
                file.id(),
                file.name() == null ? file.id() : file.name(),
                file.version(),
                file.status(),
                settings.pipeline(),
                settings.job(),
                input.path(),
                input.content(),
                at,
                caller);
    }

    /** Throws InvalidInputException with file, line and column of each fault. */
    static ContractDraft read(FileInput input, Calendars calendars, Instant at, String caller) {
        return new ContractReader(input, calendars, at, caller).readAll().draft();
    }

    /** The faults of a file; those of its head hide the others. */
    static List<String> faults(FileInput input, Calendars calendars) {
        try {
            return new ContractReader(input, calendars, Instant.EPOCH, "").readAll().faults;
        } catch (InvalidInputException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private ContractReader readAll() {
        readPromises();
        readPushed();
        readRules();
        return this;
    }

    private void checkHead() {
        require("kind", file.kind() == null || file.kind().equals("DataContract"), "kind must be DataContract");
        require("apiVersion", file.apiVersion().matches("v3\\.[01]\\.\\d+"), "apiVersion must be v3.0.x or v3.1.x");
        require("id", Label.is(file.id()), "id must be a label such as aggregate-profit");
        require("status", STATUSES.contains(file.status()), "status must be one of " + String.join(", ", STATUSES));
    }

    private void require(String key, boolean holds, String otherwise) {
        if (!holds) {
            throw positions.fault(List.of(key), otherwise);
        }
    }

    /** Of a contract that nobody relies on nothing follows, but its faults are told. */
    private ContractDraft draft() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException("INVALID_FILE", String.join("\n", faults));
        }
        return contract.isInForce()
                ? new ContractDraft(
                        contract, definitions, completions, deadlines, pushed, settings.upstream(), settings.every())
                : ContractDraft.empty(contract, settings.every());
    }

    private void readPromises() {
        for (int i = 0; i < promises.size(); i++) {
            var entry = file.slaProperties().get(i);
            var promise = promises.get(i);
            List<Object> path = List.of("slaProperties", i);
            goOn(() -> at(path, () -> readPromise(entry, promise, path)));
        }
    }

    private Optional<?> readPromise(ContractFile.Sla entry, Sla promise, List<Object> path) {
        return switch (promise) {
            case Sla.Availability availability -> Optional.of(completion(entry, availability, path));
            case Sla.Repair repair -> Optional.of(repair(entry, repair, path));
            case Sla.Latency latency -> Optional.of(freshness(entry, latency, path));
            case Sla.Frequency frequency -> Optional.empty();
            case Sla.Other other -> Optional.empty();
        };
    }

    /** Reads on after a fault, so that all of them are told. */
    private void goOn(Runnable reading) {
        try {
            reading.run();
        } catch (InvalidInputException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    private void readPushed() {
        for (var check : pushed.checks()) {
            goOn(() -> claim(check.id(), List.of("customProperties")));
            completions.add(check);
        }
    }

    private void readRules() {
        for (int t = 0; t < file.schema().size(); t++) {
            var object = file.schema().get(t);
            readRules(object.quality(), object, null, List.of("schema", t));
            for (int p = 0; p < object.properties().size(); p++) {
                var property = object.properties().get(p);
                readRules(property.quality(), object, property.columnName(), List.of("schema", t, "properties", p));
            }
        }
    }

    private void readRules(
            List<ContractFile.Quality> rules,
            ContractFile.SchemaObject object,
            @Nullable String column,
            List<Object> path) {
        var table = tables.table(object);
        for (int q = 0; q < rules.size(); q++) {
            var rule = rules.get(q);
            List<Object> place = new ArrayList<>(path);
            place.addAll(List.of("quality", q));
            // A rule in words is for people.
            if (!"text".equals(rule.type())) {
                goOn(() -> at(place, () -> define(rule, QualityRule.place(rule, object, table, column), place)));
            }
        }
    }

    private Definition define(ContractFile.Quality rule, RuleText.Place place, List<Object> path) {
        var meant = QualityRule.of(rule, place);
        var label = rule.label(place.column());
        var title = rule.title(place.column());
        var check = check(label, title, meant.kind(), place.table(), meant.severity(), meant.expected(), path)
                .mattering(rule.businessImpact())
                .hearing(meant.hears());
        var definition = new Definition(check, place.table(), meant.measure(), meant.thresholds());
        definitions.add(definition);
        return definition;
    }

    private Definition freshness(ContractFile.Sla entry, Sla.Latency latency, List<Object> path) {
        var place = tables.place(entry.element());
        var column = place.column();
        if (column == null) {
            throw new IllegalArgumentException("latency needs an element such as table.column: the time of the data");
        }
        var bounds = new Bounds.Below(latency.hours());
        var age = new Age(column);
        var check = check(
                label(entry, "freshness"),
                "Freshness",
                CheckKind.FRESHNESS,
                place.table(),
                Severity.ERROR,
                age.expectation(bounds),
                path);
        var definition = new Definition(check, place.table(), age, Thresholds.of(bounds));
        definitions.add(definition);
        return definition;
    }

    private DeadlineRule completion(ContractFile.Sla entry, Sla.Availability availability, List<Object> path) {
        var place = tables.place(entry.element());
        if (place.column() == null && settings.job() == null) {
            throw new IllegalArgumentException(
                    "timeOfAvailability needs an element such as table.column, or the custom property openLineageJob");
        }
        var label = label(entry, "completion");
        var subject = new Subject.Data(place.column(), settings.job());
        return deadline(label, "Completion", tables.under(availability, place.table()), subject, path);
    }

    private DeadlineRule repair(ContractFile.Sla entry, Sla.Repair repair, List<Object> path) {
        return deadline(
                label(entry, "time-to-repair"), "Time to repair", tables.repaired(repair), new Subject.Issues(), path);
    }

    private DeadlineRule deadline(String label, String name, Table table, Subject subject, List<Object> path) {
        var done = subject instanceof Subject.Issues ? "resolved" : "complete";
        var expected = "%s %s".formatted(done, DuePhrase.of(table.due()).promise());
        var check = check(label, name, CheckKind.DEADLINE, table, Severity.ERROR, expected, path);
        var rule = new DeadlineRule(check.id(), file.id(), settings.pipeline(), table, subject, settings.promise());
        completions.add(check);
        deadlines.add(rule);
        return rule;
    }

    private Optional<BusinessCalendar> calendar(Calendars calendars) {
        var id = Optional.ofNullable(settings.calendar());
        var calendar = id.flatMap(calendars::named);
        if (id.isPresent() && calendar.isEmpty()) {
            throw new IllegalArgumentException("no calendar '%s' is applied".formatted(id.get()));
        }
        return calendar;
    }

    private Check check(
            String label,
            String name,
            CheckKind kind,
            Table table,
            Severity severity,
            String expected,
            List<Object> path) {
        var id = settings.pipeline() + "-" + label;
        claim(id, path);
        return new Check(
                id,
                file.id(),
                settings.pipeline(),
                table.warehouse(),
                table.dataset(),
                name,
                kind,
                severity,
                expected,
                null);
    }

    private void claim(String id, List<Object> path) {
        if (!ids.add(id)) {
            throw positions.fault(path, "two checks have the id '%s'".formatted(id));
        }
    }

    private List<Sla> promises() {
        List<Sla> read = new ArrayList<>();
        for (int i = 0; i < file.slaProperties().size(); i++) {
            var entry = file.slaProperties().get(i);
            read.add(at(List.of("slaProperties", i, "value"), () -> Sla.of(entry, settings.zone())));
        }
        return read;
    }

    private static String label(ContractFile.Sla entry, String otherwise) {
        return entry.id() == null ? otherwise : entry.id();
    }

    /** Says where a fault is that was found while reading something. */
    private <T> T at(List<Object> path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw positions.fault(path, String.valueOf(e.getMessage()));
        }
    }
}
