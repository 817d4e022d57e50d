package io.pipekeeper.e2e.checks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures what scheduling many checks costs beside the warehouse, and prints it; asserts nothing. */
class ScheduleBenchmark {

    private static final int TABLES = Integer.getInteger("benchmark.tables", 1_000);
    private static final int CHECKS = 10;

    /** So often, at first, that what the compiler has to do is done when the measuring begins. */
    private static final Duration WARM_UP_EVERY = Duration.ofSeconds(10);

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 150));
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration SETTLING = EVERY.plusSeconds(10);
    private static final Duration SPAN = Duration.ofSeconds(Integer.getInteger("benchmark.span", 120));
    private static final String APPLY = "mutation($files: [FileInput!]!) { applyContracts(files: $files) { created } }";

    @Test
    void schedulesTenThousandChecks() throws SQLException {
        try (var site = new MonitorSite("checks-schedule")) {
            fill(site);
            apply(site, WARM_UP_EVERY);
            LockSupport.parkNanos(WARM_UP.toNanos());
            apply(site, EVERY);
            LockSupport.parkNanos(SETTLING.toNanos());
            var verdicts = verdicts(site);
            var monitor = site.monitorCpu();
            var database = site.databaseCpu("monitor");
            var warehouse = site.databaseCpu("warehouse");
            LockSupport.parkNanos(SPAN.toNanos());
            var seconds = SPAN.toSeconds();
            var judged = verdicts(site) - verdicts;
            System.out.println("| verdicts per second | %.0f |".formatted((double) judged / seconds));
            System.out.println(
                    "| monitor-service | %.1f %% of a core |".formatted(100 * (site.monitorCpu() - monitor) / seconds));
            System.out.println("| its database | %.1f %% of a core |"
                    .formatted(100 * (site.databaseCpu("monitor") - database) / seconds));
            System.out.println("| the warehouse | %.1f %% of a core |"
                    .formatted(100 * (site.databaseCpu("warehouse") - warehouse) / seconds));
        }
    }

    private static void apply(MonitorSite site, Duration every) {
        for (int first = 0; first < TABLES; first += 50) {
            var files = IntStream.range(first, Math.min(TABLES, first + 50))
                    .mapToObj(i -> Map.of("path", "t%d.yaml".formatted(i), "content", contract(i, every)))
                    .toList();
            site.ask(APPLY, Map.of("files", files));
        }
    }

    private static void fill(MonitorSite site) throws SQLException {
        try (var warehouse = site.warehouse();
                var statement = warehouse.createStatement()) {
            statement.execute("reset role");
            statement.execute("create schema many authorization warehouse");
            statement.execute("set role warehouse");
            for (int table = 0; table < TABLES; table++) {
                statement.execute("""
                        create table many.t%d as
                        select current_date - n %% 10 as day, n as id, n %% 7 as a, n %% 5 as b, now() as loaded_at
                        from generate_series(1, 1000) n""".formatted(table));
            }
        }
    }

    private static long verdicts(MonitorSite site) throws SQLException {
        try (var connection = site.monitorDatabase();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from verdict")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String contract(int table, Duration every) {
        var rules = IntStream.range(1, CHECKS)
                .mapToObj(i ->
                        "      - {id: r%d, type: custom, engine: pipekeeper, implementation: {check: rule, where: \"a < -%d\"}, mustBe: 0}"
                                .formatted(i, i))
                .collect(Collectors.joining("\n"));
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: t%1$d
                version: 1.0.0
                status: active
                servers: [{server: demo, type: custom}]
                customProperties: [{property: evaluationInterval, value: %3$ds}]
                schema:
                  - name: t
                    physicalName: many.t%1$d
                    quality:
                      - {id: rows, metric: rowCount, mustBeGreaterThan: 0}
                %2$s
                    properties:
                      - {name: day, partitioned: true}
                """.formatted(table, rules, every.toSeconds());
    }
}
