package io.pipekeeper.e2e.checks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures what twelve checks of a large table cost and prints it; asserts nothing. Run by hand, see docs/benchmarks.md.
 */
class ScanBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 10_000_000);
    private static final int TIMES = Integer.getInteger("benchmark.times", 3);
    private static final String APPLY = "mutation($files: [FileInput!]!) { applyContracts(files: $files) { created } }";
    private static final String EVALUATE = """
            mutation { evaluateContract(id: "twelve") {
              plan { summary } checks { id verdict { outcome observed effort { rows pages sharedBy } } } } }
            """;

    @Test
    void comparesOnePassWithTheBareScanAndWithChecksAlone() throws SQLException {
        try (var site = new MonitorSite("checks-scan");
                var warehouse = site.warehouse()) {
            fill(warehouse);
            site.ask(APPLY, Map.of("files", List.of(Map.of("path", "twelve.yaml", "content", Twelve.contract()))));
            var answer = evaluate(site);
            System.out.println(answer);
            for (var workers : List.of(0, 2)) {
                execute(warehouse, "reset role");
                execute(warehouse, "alter role warehouse set max_parallel_workers_per_gather = " + workers);
                execute(warehouse, "set role warehouse");
                execute(warehouse, "set max_parallel_workers_per_gather = " + workers);
                compare(site, warehouse, workers);
            }
        }
    }

    private static void compare(MonitorSite site, Connection warehouse, int workers) throws SQLException {
        var planned = new double[2];
        var byHand = 0.0;
        var alone = 0.0;
        evaluate(site);
        execute(warehouse, Twelve.byHand());
        for (int time = 0; time < TIMES; time++) {
            var client = site.monitorCpu();
            planned[0] += site.spent(() -> evaluate(site));
            planned[1] += site.monitorCpu() - client;
            byHand += site.spent(() -> execute(warehouse, Twelve.byHand()));
            alone += site.spent(() -> {
                for (var statement : Twelve.alone()) {
                    execute(warehouse, statement);
                }
            });
        }
        System.out.println("%d parallel workers, mean of %d times, of %,d rows".formatted(workers, TIMES, ROWS));
        System.out.println("| planned: PostgreSQL | %.2f s |".formatted(planned[0] / TIMES));
        System.out.println("| planned: monitor-service | %.2f s |".formatted(planned[1] / TIMES));
        System.out.println("| by hand | %.2f s |".formatted(byHand / TIMES));
        System.out.println("| one by one | %.2f s |".formatted(alone / TIMES));
        System.out.println("| planned / by hand | %.2f |".formatted((planned[0] + planned[1]) / byHand));
        System.out.println("| planned / one by one | %.2f |".formatted((planned[0] + planned[1]) / alone));
    }

    private static String evaluate(MonitorSite site) {
        return site.ask(EVALUATE, Map.of()).prettify();
    }

    private static void fill(Connection warehouse) throws SQLException {
        execute(warehouse, "reset role");
        execute(warehouse, "create schema events authorization warehouse");
        execute(warehouse, "set role warehouse");
        execute(warehouse, """
                create unlogged table events.event (
                    at timestamptz, loaded_at timestamptz, user_id bigint, country text, status text, amount numeric)
                """);
        execute(warehouse, """
                insert into events.event
                select timestamptz '2026-01-05Z' + n * interval '8 ms', timestamptz '2026-01-06Z',
                       (n::bigint * 7919) %% 500000, (array['de', 'fr', 'it', 'us'])[1 + n %% 4],
                       (array['free', 'paid', 'void'])[1 + n %% 3], (n %% 100000) / 100.0
                from generate_series(1, %d) n
                """.formatted(ROWS));
        execute(warehouse, "reset role");
        execute(warehouse, "vacuum (analyze, freeze) events.event");
        execute(warehouse, "set role warehouse");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
