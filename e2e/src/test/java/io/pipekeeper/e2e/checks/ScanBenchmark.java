package io.pipekeeper.e2e.checks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures what twelve checks of a large table cost and prints it; asserts nothing. Run by hand, see docs/benchmarks.md.
 */
class ScanBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 10_000_000);
    private static final int TIMES = Integer.getInteger("benchmark.times", 3);
    private static final int WARM_UP = Integer.getInteger("benchmark.warmup", 500);
    /** Sums of decimals cost so much more than those of floats that they are told apart. */
    private static final List<String> AMOUNTS = List.of("numeric(12, 2)", "double precision");

    private static final String FEW = "sales.few";
    private static final String MANY = "sales.many";
    private static final String APPLY = "mutation($files: [FileInput!]!) { applyContracts(files: $files) { created } }";
    private static final String EVALUATE = """
            mutation($id: ID!) { evaluateContract(id: $id) {
              plan { summary } checks { id verdict { outcome observed effort { rows pages sharedBy } } } } }
            """;

    @Test
    void comparesOnePassWithTheBareScanAndWithChecksAlone() throws SQLException {
        try (var site = new MonitorSite("checks-scan");
                var warehouse = site.warehouse()) {
            execute(warehouse, "reset role");
            execute(warehouse, "create schema sales authorization warehouse");
            execute(warehouse, "set role warehouse");
            create(warehouse, FEW, 1_000, AMOUNTS.getFirst());
            apply(site);
            for (int time = 0; time < WARM_UP; time++) {
                evaluate(site, "few");
            }
            for (var amounts : AMOUNTS) {
                create(warehouse, MANY, ROWS, amounts);
                System.out.println(evaluate(site, "many"));
                compare(site, warehouse, amounts);
            }
        }
    }

    private static void compare(MonitorSite site, Connection warehouse, String amounts) throws SQLException {
        for (var workers : List.of(0, 2)) {
            execute(warehouse, "reset role");
            execute(warehouse, "alter role warehouse set max_parallel_workers_per_gather = " + workers);
            execute(warehouse, "set role warehouse");
            execute(warehouse, "set max_parallel_workers_per_gather = " + workers);
            System.out.println(
                    "%s, %d parallel workers, mean of %d times, of %,d rows".formatted(amounts, workers, TIMES, ROWS));
            compare(site, warehouse);
        }
    }

    private static void compare(MonitorSite site, Connection warehouse) throws SQLException {
        var planned = new double[2];
        var byHand = 0.0;
        var alone = 0.0;
        evaluate(site, "many");
        execute(warehouse, Twelve.byHand(MANY));
        for (int time = 0; time < TIMES; time++) {
            var client = site.monitorCpu();
            planned[0] += site.spent(() -> evaluate(site, "many"));
            planned[1] += site.monitorCpu() - client;
            byHand += site.spent(() -> execute(warehouse, Twelve.byHand(MANY)));
            alone += site.spent(() -> {
                for (var statement : Twelve.alone(MANY)) {
                    execute(warehouse, statement);
                }
            });
        }
        System.out.println("| planned: PostgreSQL | %.2f s |".formatted(planned[0] / TIMES));
        System.out.println("| planned: monitor-service | %.2f s |".formatted(planned[1] / TIMES));
        System.out.println("| by hand | %.2f s |".formatted(byHand / TIMES));
        System.out.println("| one by one | %.2f s |".formatted(alone / TIMES));
        System.out.println("| planned / by hand | %.2f |".formatted((planned[0] + planned[1]) / byHand));
        System.out.println("| planned / one by one | %.2f |".formatted((planned[0] + planned[1]) / alone));
        System.out.println("| by hand / one by one | %.2f |".formatted(byHand / alone));
    }

    private static void apply(MonitorSite site) {
        var files = Stream.of(Twelve.contract("few", FEW), Twelve.contract("many", MANY))
                .map(content -> Map.of("path", "%d.yaml".formatted(content.hashCode()), "content", content))
                .toList();
        site.ask(APPLY, Map.of("files", files));
    }

    private static String evaluate(MonitorSite site, String contract) {
        return site.ask(EVALUATE, Map.of("id", contract)).prettify();
    }

    private static void create(Connection warehouse, String table, int rows, String amounts) throws SQLException {
        execute(warehouse, "drop table if exists " + table);
        execute(warehouse, """
                create unlogged table %1$s (
                    sale_id bigint, sold_at timestamptz, loaded_at timestamptz, customer_id bigint, quantity int,
                    country text, status text, revenue %2$s, cost %2$s)
                """.formatted(table, amounts));
        execute(warehouse, """
                insert into %s
                select n, timestamptz '2026-01-05Z' + n * interval '8 ms',
                       timestamptz '2026-01-05 01:00Z' + n * interval '8 ms', (n::bigint * 7919) %% 500000, 1 + n %% 9,
                       (array['de', 'fr', 'it', 'us'])[1 + n %% 4], (array['open', 'paid', 'refunded'])[1 + n %% 3],
                       10 + (n %% 100000) / 100.0, (10 + (n %% 100000) / 100.0) * 0.6
                from generate_series(1, %d) n
                """.formatted(table, rows));
        execute(warehouse, "reset role");
        execute(warehouse, "vacuum (analyze, freeze) " + table);
        execute(warehouse, "set role warehouse");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
