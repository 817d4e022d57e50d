package io.pipekeeper.e2e.replicas;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pipekeeper.e2e.load.Monitors;
import io.pipekeeper.e2e.load.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas of monitor-service evaluate each check once, and tell each alert once. */
class ReplicasIT {

    private static final int TABLES = 200;
    private static final int BROKEN = 10;
    private static final int CHECKS = 3;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String APPLY = "mutation($files: [FileInput!]!) { applyContracts(files: $files) { created } }";

    private static final Monitors MONITORS = new Monitors("replicas");
    private static final Receiver ONCALL = new Receiver();
    private static final List<ServiceProcess> REPLICAS =
            IntStream.range(0, 2).mapToObj(ReplicasIT::replica).toList();

    @BeforeAll
    static void start() {
        var _ = MONITORS.database().provide("warehouse", MONITORS.secrets().of("monitor_reader"));
        MONITORS.database().execute("warehouse", tables());
        REPLICAS.forEach(ServiceProcess::start);
        REPLICAS.forEach(ServiceProcess::awaitReady);
        MONITORS.ask(REPLICAS.getFirst(), APPLY, Map.of("files", contracts()));
    }

    @AfterAll
    static void close() {
        MONITORS.close();
        ONCALL.close();
    }

    @Test
    void evaluateAndAlertOnce() {
        for (int round = 1; round <= ROUNDS; round++) {
            awaitVerdicts(round);
            MONITORS.clock().move(Duration.ofMinutes(1));
        }
        awaitTold("trigger");
        MONITORS.database().execute("warehouse", "update orders set amount = 1");
        MONITORS.clock().move(Duration.ofMinutes(1));
        awaitTold("resolve");

        assertThat(MONITORS.database().rows(Monitors.NAME, """
                select check_id from (
                    select check_id, at - lag(at) over (partition by check_id order by at) as gap from verdict) as verdicts
                where gap < interval '45 s'
                """)).isEmpty();
        assertThat(ONCALL.told("trigger", "orders-")).doesNotHaveDuplicates().hasSize(BROKEN);
        assertThat(ONCALL.told("resolve", "orders-")).isEqualTo(ONCALL.told("trigger", "orders-"));
        assertThat(REPLICAS)
                .allSatisfy(replica -> assertThat(evaluated(replica)).isPositive());
    }

    private static ServiceProcess replica(int number) {
        return MONITORS.process(
                number,
                Map.of(
                        "MONITOR_ALERT_URL", ONCALL.uri().toString(),
                        "MONITOR_BEAT_URL", "",
                        "MONITOR_WAREHOUSES_DEMO_URL", MONITORS.database().url("warehouse"),
                        "MONITOR_WAREHOUSES_DEMO_USERNAME", "warehouse",
                        "MONITOR_WAREHOUSES_DEMO_PASSWORD", MONITORS.secrets().of("monitor_reader")));
    }

    /** A table without rows of its own would be a fault, too. */
    private static String tables() {
        var tables = Stream.of(
                "create table orders (n int, amount int)",
                "insert into orders select n, case when n < %d then -1 else 1 end from generate_series(0, %d) n"
                        .formatted(BROKEN, TABLES - 1));
        var views = IntStream.range(0, TABLES)
                .mapToObj("create view orders_%1$d as select * from orders where n = %1$d"::formatted);
        return Stream.of(tables, views, Stream.of("grant select on all tables in schema public to warehouse"))
                .flatMap(statements -> statements)
                .collect(joining(";\n"));
    }

    private static List<Map<String, String>> contracts() {
        return IntStream.range(0, TABLES)
                .mapToObj(number -> Map.of("path", "orders-%d.yaml".formatted(number), "content", contract(number)))
                .toList();
    }

    private static String contract(int number) {
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: orders-%1$d
                version: 1.0.0
                status: active
                servers: [{server: demo, type: custom}]
                schema:
                  - name: orders
                    physicalName: public.orders_%1$d
                    quality:
                      - {id: rows, metric: rowCount, mustBeGreaterThan: 0}
                      - {id: known, type: custom, engine: pipekeeper, implementation: {check: rule, where: n is null}, mustBe: 0}
                      - {id: paid, type: custom, engine: pipekeeper, implementation: {check: rule, where: amount < 0}, mustBe: 0}
                """.formatted(number);
    }

    private static void awaitVerdicts(int round) {
        await("verdicts of round " + round)
                .atMost(PATIENCE)
                .until(() -> MONITORS.database()
                        .rows(Monitors.NAME, """
                        select count(*) from (
                            select check_id from verdict where check_id like 'orders-%%' group by check_id having count(*) >= %d
                        ) as checks
                        """.formatted(round))
                        .equals(List.of(Integer.toString(TABLES * CHECKS))));
    }

    private static void awaitTold(String action) {
        await("that everything was told: " + action)
                .atMost(PATIENCE)
                .until(() -> ONCALL.told(action, "orders-").size() >= BROKEN);
    }

    /** How many verdicts a replica has given. */
    private static double evaluated(ServiceProcess replica) {
        return replica.counted("monitor_evaluations_total");
    }
}
