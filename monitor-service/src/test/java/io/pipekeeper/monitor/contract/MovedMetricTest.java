package io.pipekeeper.monitor.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.intake.FoldRun;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that turn out to be about other periods than those that they were judged for. It is 2026-01-06. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class MovedMetricTest {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");
    private static final String NOT_DUE_FOR_DAYS =
            "slaProperties: [{ property: timeOfAvailability, value: within 48 h, driver: operational }]";

    private final MovableClock clock;
    private final FoldRun fold;

    MovedMetricTest(MovableClock clock, FoldRun fold) {
        this.clock = clock;
        this.fold = fold;
    }

    @Test
    void giveAPeriodBackToWhatWasToldOfItBefore() {
        MonitorTester.apply(contract("given-back", ""));
        send(rows("given-back", "first", 3, 200));
        send(rows("given-back", "second", 7, 10));
        assertThat(state("given-back")).isEqualTo("{2026-01-05=FAIL} [check:P-rows|demo.analytics.P|2026-01-05]");

        send(period("given-back", "second", 8, 3));

        assertThat(state("given-back")).isEqualTo("{2026-01-05=PASS} []");
        assertThat(MonitorTester.verdict("given-back-rows")).isEqualTo("PASS: 200");
    }

    @Test
    void leaveNoDataWhereNothingElseWasTold() {
        MonitorTester.apply(contract("left-empty", ""));
        send(rows("left-empty", "only", 3, 200));
        assertThat(state("left-empty")).isEqualTo("{2026-01-05=PASS} []");

        send(period("left-empty", "only", 2, 3));

        assertThat(state("left-empty")).isEqualTo("{2026-01-05=NO_DATA} [check:P-rows|demo.analytics.P|2026-01-05]");
    }

    @Test
    void leaveNothingWhereNothingIsDue() {
        MonitorTester.apply(contract("not-due", NOT_DUE_FOR_DAYS));
        send(rows("not-due", "only", 3, 10));
        assertThat(state("not-due")).isEqualTo("{2026-01-05=FAIL} [check:P-rows|demo.analytics.P|2026-01-05]");

        send(period("not-due", "only", 2, 3));

        assertThat(state("not-due")).isEqualTo("{2026-01-03=FAIL} [check:P-rows|demo.analytics.P|2026-01-03]");
    }

    @Test
    void giveTheAlertBackToThePeriodThatIsInQuestionInstead() {
        MonitorTester.apply(contract("came-back", NOT_DUE_FOR_DAYS));
        MonitorTester.evaluate("came-back");
        assertThat(state("came-back")).isEqualTo("{2026-01-03=NO_DATA} [check:P-rows|demo.analytics.P|2026-01-03]");
        send(rows("came-back", "only", 3, 200));
        assertThat(state("came-back")).isEqualTo("{2026-01-03=NO_DATA, 2026-01-05=PASS} []");

        send(period("came-back", "only", 2, 2));

        assertThat(state("came-back")).isEqualTo("{2026-01-03=NO_DATA} [check:P-rows|demo.analytics.P|2026-01-03]");
    }

    /** Two runs tell numbers and, in other events, their periods, one of them twice; a third never says what it is about. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void leaveTheSameInWhateverOrderEventsCome(long seed) {
        var random = new Random(seed);
        var straight = "straight-" + seed;
        var shuffled = "shuffled-" + seed;
        List.of(straight, shuffled).forEach(this::judgeAll);
        var events = events(random);
        var otherwise = new ArrayList<>(events);
        otherwise.addAll(events.subList(0, 2));
        Collections.shuffle(otherwise, random);

        events.forEach(event -> send(event.replace("NAME", straight)));
        otherwise.forEach(event -> send(event.replace("NAME", shuffled)));

        assertThat(state(shuffled)).as("seed %d", seed).isEqualTo(state(straight));
    }

    private static List<String> events(Random random) {
        List<String> events = new ArrayList<>(List.of(
                rows("NAME", "one", 10, 50 + random.nextInt(100)),
                period("NAME", "one", 20, day(random)),
                period("NAME", "one", 30, day(random)),
                rows("NAME", "two", 11, 50 + random.nextInt(100)),
                period("NAME", "two", 21, day(random))));
        if (random.nextBoolean()) {
            events.add(rows("NAME", "three", 12, 50 + random.nextInt(100)));
        }
        return events;
    }

    private static int day(Random random) {
        return 2 + random.nextInt(3);
    }

    /** What was judged before is judged again. */
    private void judgeAll(String name) {
        MonitorTester.apply(contract(name, ""));
        for (int day = 2; day <= 5; day++) {
            ADMIN.data(
                    "mutation($id: ID!, $period: String!) { evaluateContract(id: $id, period: $period) { id } }",
                    Map.of("id", name, "period", "2026-01-0" + day));
        }
    }

    private void send(String event) {
        given().header("Authorization", "Bearer lineage-key")
                .contentType("application/json")
                .body(event)
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
        fold.foldDue(clock.instant());
    }

    /** A run tells what it wrote, and not for which period. */
    private static String rows(String name, String run, int minute, int count) {
        return """
                {"eventType": "COMPLETE", "eventTime": "2026-01-06T01:%1$02d:00Z",
                 "run": {"runId": "%2$s-%3$s"}, "job": {"namespace": "test", "name": "%2$s"},
                 "outputs": [{"namespace": "lake", "name": "%2$s",
                   "outputFacets": {"outputStatistics": {"rowCount": %4$d}}}]}""".formatted(minute, name, run, count);
    }

    /** A run tells its period, and nothing else. */
    private static String period(String name, String run, int minute, int day) {
        return """
                {"eventType": "RUNNING", "eventTime": "2026-01-06T01:%1$02d:00Z",
                 "job": {"namespace": "test", "name": "%2$s"},
                 "run": {"runId": "%2$s-%3$s",
                   "facets": {"nominalTime": {"nominalStartTime": "2026-01-%4$02dT00:00:00+01:00"}}}}""".formatted(minute, name, run, day);
    }

    private static String contract(String name, String more) {
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: %1$s
                version: 1.0.0
                status: active
                servers: [{ server: demo }]
                customProperties:
                  - { property: timeZone, value: Europe/Berlin }
                  - { property: openLineageJob, value: elsewhere/%1$s }
                schema:
                  - name: t
                    physicalName: analytics.%1$s
                    quality:
                      - id: rows
                        type: custom
                        engine: pipekeeper
                        implementation: { check: pushedMetric, dataset: lake/%1$s, metric: written.rowCount }
                        mustBeGreaterOrEqualTo: 100
                %2$s
                """.formatted(name, more);
    }

    /** How its periods came out, and what is open about it. */
    private static String state(String name) {
        var check = name + "-rows";
        var periods = new TreeMap<String, String>();
        ADMIN.data("query($id: ID!) { check(id: $id) { periods(last: 9) { period outcome } } }", Map.of("id", check))
                .<Map<String, String>>getList("check.periods")
                .forEach(one -> periods.put(one.get("period"), one.get("outcome")));
        var open = new TreeSet<String>();
        MonitorTester.openAlerts().stream()
                .filter(key -> key.contains(":" + check + "|"))
                .forEach(key -> open.add(key.replace(name, "P")));
        return periods + " " + open;
    }
}
