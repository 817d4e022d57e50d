package io.pipekeeper.e2e.checks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Twelve checks on one table of sales, two thirds of the kinds that a contract of ours has: as that contract, as the
 * aggregates of one scan by hand, and as statements alone. None of them is about a key or a group.
 */
final class Twelve {

    private static final String MARGIN = "sum(revenue - cost) / nullif(sum(revenue), 0)";

    /** What counts rows that are not as they should be. */
    private static final List<Count> COUNTS = List.of(
            new Count("known-customer", "metric: nullValues", "customer_id", "customer_id is null"),
            new Count("known-revenue", "metric: nullValues", "revenue", "revenue is null"),
            new Count(
                    "known-country",
                    "metric: missingValues, arguments: {missingValues: ['', 'n/a']}",
                    "country",
                    "country is null or country in ('', 'n/a')"),
            new Count(
                    "valid-status",
                    "metric: invalidValues, arguments: {validValues: [open, paid, refunded]}",
                    "status",
                    "status not in ('open', 'paid', 'refunded')"),
            own(
                    "usual-quantity",
                    "check: range, column: quantity, min: 1, max: 1000",
                    "quantity not between 1 and 1000"),
            own(
                    "usual-revenue",
                    "check: range, column: revenue, min: 0, max: 100000",
                    "revenue not between 0 and 100000"),
            own("never-at-a-loss", "check: rule, where: \"cost > revenue\"", "cost > revenue"),
            own(
                    "nothing-open-for-long",
                    "check: rule, where: \"status = 'open' and loaded_at - sold_at > interval '30 days'\"",
                    "status = 'open' and loaded_at - sold_at > interval '30 days'"),
            own(
                    "in-time",
                    "check: lateness, event: sold_at, arrived: loaded_at, longerThan: 2d",
                    "loaded_at > sold_at + interval '2 days'"));

    private Twelve() {}

    private record Count(String id, String what, String column, String breach) {}

    private static Count own(String id, String implementation, String breach) {
        return new Count(
                id, "type: custom, engine: pipekeeper, implementation: {%s}".formatted(implementation), "", breach);
    }

    /** The contract for a table. */
    static String contract(String id, String table) {
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: %s
                version: 1.0.0
                status: active
                servers: [{server: demo, type: custom}]
                customProperties: [{property: evaluationInterval, value: 8h}]
                slaProperties:
                  - {id: fresh, property: latency, value: 100000, unit: h, element: sale.loaded_at}
                schema:
                  - name: sale
                    physicalName: %s
                    quality:
                      - {id: rows, metric: rowCount, mustBeGreaterThan: 0}
                      - id: margin
                        type: custom
                        engine: pipekeeper
                        implementation: {check: change, of: "%s", against: expected, expected: select 0.4}
                        unit: percent
                        mustBeBetween: [-5, 5]
                %s
                    properties:
                      - {name: loaded_at}
                %s
                """.formatted(id, table, MARGIN, ofTable(), ofColumns());
    }

    static String byHand(String table) {
        return "select count(*), max(loaded_at), %s, %s from %s"
                .formatted(
                        MARGIN,
                        COUNTS.stream()
                                .map(count -> "count(*) filter (where %s)".formatted(count.breach()))
                                .collect(Collectors.joining(", ")),
                        table);
    }

    static List<String> alone(String table) {
        return Stream.concat(
                        Stream.of("count(*)", "max(loaded_at)", MARGIN)
                                .map(value -> "select %s from %s".formatted(value, table)),
                        COUNTS.stream()
                                .map(count -> "select count(*) from %s where %s".formatted(table, count.breach())))
                .toList();
    }

    private static String ofTable() {
        return COUNTS.stream()
                .filter(count -> count.column().isEmpty())
                .map(count -> "      - {id: %s, %s, mustBe: 0}".formatted(count.id(), count.what()))
                .collect(Collectors.joining("\n"));
    }

    private static String ofColumns() {
        return COUNTS.stream()
                .filter(count -> !count.column().isEmpty())
                .map(count -> "      - {name: %s, quality: [{id: %s, %s, mustBe: 0}]}"
                        .formatted(count.column(), count.id(), count.what()))
                .collect(Collectors.joining("\n"));
    }
}
