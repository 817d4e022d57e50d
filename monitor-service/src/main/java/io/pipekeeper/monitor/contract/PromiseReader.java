package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.deadline.DeadlineRule;
import io.pipekeeper.monitor.deadline.Subject;
import io.pipekeeper.monitor.measure.Age;
import io.pipekeeper.monitor.measure.Bounds;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.period.DuePhrase;
import io.pipekeeper.monitor.scan.Table;

/** Makes checks and deadlines of the promises about time. */
final class PromiseReader {

    private final String contract;
    private final Settings settings;
    private final Tables tables;
    private final Consequences consequences;

    PromiseReader(String contract, Settings settings, Tables tables, Consequences consequences) {
        this.contract = contract;
        this.settings = settings;
        this.tables = tables;
        this.consequences = consequences;
    }

    /** Adds what follows from an entry; throws IllegalArgumentException with what is wrong. */
    void read(ContractFile.Sla entry, Sla promise) {
        switch (promise) {
            case Sla.Availability availability -> completion(entry, availability);
            case Sla.Repair repair ->
                deadline(
                        label(entry, "time-to-repair"),
                        "Time to repair",
                        tables.repaired(repair),
                        new Subject.Issues());
            case Sla.Latency latency -> freshness(entry, latency);
            case Sla.Frequency frequency -> {} // it says how long periods are
            case Sla.Other other -> {} // it is kept in the file
        }
    }

    private void freshness(ContractFile.Sla entry, Sla.Latency latency) {
        var place = tables.place(entry.element());
        var column = place.column();
        if (column == null) {
            throw new IllegalArgumentException("latency needs an element such as table.column: the time of the data");
        }
        var bounds = new Bounds.Below(latency.hours());
        var age = new Age(column);
        var check = consequences.check(
                label(entry, "freshness"),
                "Freshness",
                CheckKind.FRESHNESS,
                place.table(),
                Severity.ERROR,
                age.expectation(bounds));
        consequences.add(new Definition(check, place.table(), age, Thresholds.of(bounds)));
    }

    private void completion(ContractFile.Sla entry, Sla.Availability availability) {
        var place = tables.place(entry.element());
        if (place.column() == null && settings.job() == null) {
            throw new IllegalArgumentException(
                    "timeOfAvailability needs an element such as table.column, or the custom property openLineageJob");
        }
        var subject = new Subject.Data(place.column(), settings.job());
        deadline(label(entry, "completion"), "Completion", tables.under(availability, place.table()), subject);
    }

    private void deadline(String label, String name, Table table, Subject subject) {
        var done = subject instanceof Subject.Issues ? "resolved" : "complete";
        var expected = "%s %s".formatted(done, DuePhrase.of(table.due()).promise());
        var check = consequences.check(label, name, CheckKind.DEADLINE, table, Severity.ERROR, expected);
        consequences.add(
                check, new DeadlineRule(check.id(), contract, settings.pipeline(), table, subject, settings.promise()));
    }

    private static String label(ContractFile.Sla entry, String otherwise) {
        return entry.id() == null ? otherwise : entry.id();
    }
}
