package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.measure.RuleText;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.id.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final PushedIn pushed;
    private final Consequences consequences;
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
        consequences = new Consequences(contract.id(), settings);
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

    /** The faults of a contract that nobody relies on are told as well. */
    private ContractDraft draft() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException("INVALID_FILE", String.join("\n", faults));
        }
        return consequences.of(contract, pushed);
    }

    private void readPromises() {
        var reader = new PromiseReader(contract.id(), settings, tables, consequences);
        for (int i = 0; i < promises.size(); i++) {
            var entry = file.slaProperties().get(i);
            var promise = promises.get(i);
            goOn(List.of("slaProperties", i), () -> reader.read(entry, promise));
        }
    }

    /** Reads on after a fault, so that all of them are told. */
    private void goOn(List<Object> path, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(fault(path, e).getMessage()));
        }
    }

    private void readPushed() {
        pushed.checks().forEach(check -> goOn(List.of("customProperties"), () -> consequences.add(check)));
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
                goOn(place, () -> define(rule, QualityRule.place(rule, object, table, column)));
            }
        }
    }

    private void define(ContractFile.Quality rule, RuleText.Place place) {
        var meant = QualityRule.of(rule, place);
        var label = rule.label(place.column());
        if (label.isEmpty()) {
            throw new IllegalArgumentException("a rule whose name has none of a to z and 0 to 9 needs an `id`");
        }
        var title = rule.title(place.column());
        var check = consequences
                .check(label, title, meant.kind(), place.table(), meant.severity(), meant.expected())
                .mattering(rule.businessImpact())
                .hearing(meant.hears());
        consequences.add(new Definition(check, place.table(), meant.measure(), meant.thresholds()));
    }

    private Optional<BusinessCalendar> calendar(Calendars calendars) {
        var id = Optional.ofNullable(settings.calendar());
        var calendar = id.flatMap(calendars::named);
        if (id.isPresent() && calendar.isEmpty()) {
            throw new IllegalArgumentException("no calendar '%s' is applied".formatted(id.get()));
        }
        return calendar;
    }

    private List<Sla> promises() {
        List<Sla> read = new ArrayList<>();
        for (int i = 0; i < file.slaProperties().size(); i++) {
            var entry = file.slaProperties().get(i);
            read.add(at(List.of("slaProperties", i, "value"), () -> Sla.of(entry, settings.zone())));
        }
        return read;
    }

    /** Says where a fault is that was found while reading something. */
    private <T> T at(List<Object> path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw fault(path, e);
        }
    }

    private InvalidInputException fault(List<Object> path, IllegalArgumentException why) {
        return positions.fault(path, String.valueOf(why.getMessage()));
    }
}
