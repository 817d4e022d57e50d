package io.pipekeeper.e2e.checks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Twelve checks on one table of events: as a contract, as the aggregates of one scan by hand, and as statements alone. */
final class Twelve {

    private static final List<Rule> RULES = List.of(
            new Rule("known-user", "metric: nullValues", "user_id", "user_id is null"),
            new Rule("known-amount", "metric: nullValues", "amount", "amount is null"),
            new Rule(
                    "missing-country",
                    "metric: missingValues, arguments: {missingValues: ['', 'n/a']}",
                    "country",
                    "country is null or country in ('', 'n/a')"),
            new Rule(
                    "valid-status",
                    "metric: invalidValues, arguments: {validValues: [free, paid, void]}",
                    "status",
                    "status not in ('free', 'paid', 'void')"),
            rule("no-negative", "amount < 0"),
            rule("not-too-much", "amount > 100000"),
            rule("free-costs-nothing", "status = 'free' and amount > 1000000"),
            rule("not-late", "loaded_at - at > interval '2 days'"),
            rule("not-early", "loaded_at < at"),
            rule("plausible", "at < timestamptz '2020-01-01Z'"));

    private Twelve() {}

    private record Rule(String id, String what, String column, String breach) {}

    private static Rule rule(String id, String where) {
        return new Rule(
                id,
                "type: custom, engine: pipekeeper, implementation: {check: rule, where: \"%s\"}".formatted(where),
                "",
                where);
    }

    static String contract() {
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: twelve
                version: 1.0.0
                status: active
                servers: [{server: demo, type: custom}]
                customProperties: [{property: evaluationInterval, value: 8h}]
                slaProperties:
                  - {id: fresh, property: latency, value: 100000, unit: h, element: event.loaded_at}
                schema:
                  - name: event
                    physicalName: events.event
                    quality:
                      - {id: rows, metric: rowCount, mustBeGreaterThan: 0}
                %s
                    properties:
                      - {name: loaded_at}
                %s
                """.formatted(ofTable(), ofColumns());
    }

    static String byHand() {
        return "select count(*), max(loaded_at), %s from events.event"
                .formatted(RULES.stream()
                        .map(rule -> "count(*) filter (where %s)".formatted(rule.breach()))
                        .collect(Collectors.joining(", ")));
    }

    static List<String> alone() {
        var counts = RULES.stream().map(rule -> "select count(*) from events.event where " + rule.breach());
        return Stream.concat(
                        Stream.of("select count(*) from events.event", "select max(loaded_at) from events.event"),
                        counts)
                .toList();
    }

    private static String ofTable() {
        return RULES.stream()
                .filter(rule -> rule.column().isEmpty())
                .map(rule -> "      - {id: %s, %s, mustBe: 0}".formatted(rule.id(), rule.what()))
                .collect(Collectors.joining("\n"));
    }

    private static String ofColumns() {
        return RULES.stream()
                .filter(rule -> !rule.column().isEmpty())
                .collect(Collectors.groupingBy(Rule::column))
                .entrySet()
                .stream()
                .map(entry -> "      - name: %s\n        quality:\n%s"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().stream()
                                        .map(rule ->
                                                "          - {id: %s, %s, mustBe: 0}".formatted(rule.id(), rule.what()))
                                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n"));
    }
}
