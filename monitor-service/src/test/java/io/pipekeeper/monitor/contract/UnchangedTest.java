package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.Oncall;
import io.pipekeeper.monitor.QuietServer;
import io.pipekeeper.monitor.alert.AlertRun;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not read again, since nobody has written to the warehouse. It is 2026-01-06. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class UnchangedTest {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");

    @Oncall
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver oncall;

    private final MovableClock clock;
    private final AlertRun alerts;

    UnchangedTest(MovableClock clock, AlertRun alerts) {
        this.clock = clock;
        this.alerts = alerts;
    }

    @BeforeEach
    @AfterEach
    void beginAnew() {
        clock.moveTo(MovableClock.START);
    }

    @Test
    void standsAsLongAsNobodyWrites() throws SQLException {
        table("still", 5, 7);
        apply("still", "", "amount < 0");
        evaluate("still");
        var read = clock.instant();
        assertThat(MonitorTester.verdict("still-rule")).isEqualTo("PASS: 0 rows");

        clock.moveBy(Duration.ofMinutes(5));
        evaluate("still");

        assertThat(MonitorTester.verdict("still-rule")).isEqualTo("UNCHANGED: 0 rows");
        assertThat(latest("still-rule"))
                .containsEntry("unchangedSince", read.toString())
                .containsEntry("effort", null)
                .containsEntry("period", "2026-01-05");
        assertThat(MonitorTester.verdict("still-fresh"))
                .as("it gets older all the time")
                .startsWith("PASS");
        assertThat(latest("still-fresh")).containsEntry("unchangedSince", null);

        QuietServer.run("insert into still values ('2026-01-05', -1, '2026-01-06 03:00Z')");
        evaluate("still");

        assertThat(MonitorTester.verdict("still-rule")).isEqualTo("FAIL: 1 row");
    }

    /** What fails fails until somebody has repaired it, whether it was read again or not. */
    @Test
    void keepsWhatIsBadBad() throws SQLException {
        table("bad", 5, -7);
        apply("bad", "", "amount < 0");
        for (int i = 0; i < 3; i++) {
            evaluate("bad");
            clock.moveBy(Duration.ofMinutes(5));
        }

        assertThat(MonitorTester.verdict("bad-rule")).isEqualTo("FAIL: 1 row");
        assertThat(latest("bad-rule").get("unchangedSince")).isNotNull();
        assertThat(told("bad-rule")).containsExactly("trigger");
        assertThat(MonitorTester.entity(Map.of("__typename", "Pipeline", "id", "bad"), "health { state }")
                        .getString("_entities[0].health.state"))
                .isEqualTo("FAILING");
        assertThat(periods("bad-rule")).containsExactly("2026-01-05 FAIL");

        QuietServer.run("delete from bad where amount < 0");
        evaluate("bad");
        evaluate("bad");

        assertThat(MonitorTester.verdict("bad-rule")).isEqualTo("UNCHANGED: 0 rows");
        assertThat(told("bad-rule")).containsExactly("trigger", "resolve");
        assertThat(periods("bad-rule")).containsExactly("2026-01-05 PASS");
    }

    @Test
    void seesNothingOfWhatIsUnderWay() throws SQLException {
        table("underway", 5, 7);
        apply("underway", "", "amount < 0");
        try (var other = DriverManager.getConnection(QuietServer.url(), "postgres", "postgres");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update underway set amount = -1 where amount = 5");
            evaluate("underway");
            evaluate("underway");
            assertThat(MonitorTester.verdict("underway-rule")).isEqualTo("UNCHANGED: 0 rows");
            other.commit();
        }
        evaluate("underway");

        assertThat(MonitorTester.verdict("underway-rule")).isEqualTo("FAIL: 1 row");
    }

    @Test
    void isJudgedAnewWhenTheContractOrTheDayIsAnother() throws SQLException {
        table("other", 5, -7);
        QuietServer.run("insert into other values ('2026-01-06', 1, '2026-01-06 23:30Z')");
        apply("other", "", "amount < 0");
        evaluate("other");
        apply("other", "", "amount < 1");
        evaluate("other");
        assertThat(latest("other-rule")).containsEntry("unchangedSince", null);

        clock.moveBy(Duration.ofDays(1));
        evaluate("other");

        assertThat(MonitorTester.verdict("other-rule")).isEqualTo("PASS: 0 rows");
        assertThat(latest("other-rule")).containsEntry("period", "2026-01-06");
    }

    @Test
    void isReadOnceADayAllTheSame() throws SQLException {
        table("weekly", 5, 7);
        QuietServer.run("update weekly set day = '2025-12-31'");
        apply("weekly", "slaProperties:\n  - { property: frequency, value: 1, unit: w }\n", "amount < 0");
        evaluate("weekly");
        clock.moveBy(Duration.ofHours(23));
        evaluate("weekly");
        assertThat(MonitorTester.verdict("weekly-rule")).startsWith("UNCHANGED");

        clock.moveBy(Duration.ofHours(2));
        evaluate("weekly");

        assertThat(MonitorTester.verdict("weekly-rule")).startsWith("PASS");
    }

    @Test
    void isNeverSaidOfWhatMayChangeOtherwise() throws SQLException {
        table("guarded_rows", 5, 7);
        QuietServer.run(
                "alter table guarded_rows enable row level security",
                "create view seen as select * from guarded_rows",
                "create table nothing (like guarded_rows)",
                "create table parted (day date, amount int, loaded_at timestamptz) partition by list (day)",
                "create table parted_5 partition of parted for values in ('2026-01-05')",
                "insert into parted select * from guarded_rows");
        apply("guarded-rows", "", "amount < 0");
        apply("seen", "", "amount < 0");
        apply("nothing", "", "amount < 0");
        apply("parted", "", "amount < 0");
        for (int i = 0; i < 2; i++) {
            List.of("guarded-rows", "seen", "nothing", "parted").forEach(this::evaluate);
        }

        assertThat(MonitorTester.verdict("guarded-rows-rule")).isEqualTo("PASS: 0 rows");
        assertThat(MonitorTester.verdict("seen-rule")).isEqualTo("PASS: 0 rows");
        assertThat(MonitorTester.verdict("nothing-rule")).startsWith("NO_DATA");
        assertThat(latest("nothing-rule")).containsEntry("unchangedSince", null);
        assertThat(MonitorTester.verdict("parted-rule")).isEqualTo("UNCHANGED: 0 rows");

        apply("parted", "", "loaded_at > now()");
        evaluate("parted");
        evaluate("parted");
        assertThat(MonitorTester.verdict("parted-rule")).isEqualTo("PASS: 0 rows");
    }

    private void evaluate(String pipeline) {
        MonitorTester.evaluate(pipeline);
        alerts.sendDue(clock.instant());
    }

    private List<String> told(String check) {
        alerts.sendDue(clock.instant());
        return oncall.received().stream()
                .map(request -> JsonPath.from(request.body()))
                .filter(event -> event.getString("dedup_key").startsWith("check:" + check + "|"))
                .map(event -> event.getString("event_action"))
                .toList();
    }

    private static Map<String, Object> latest(String check) {
        return ADMIN.data(
                        "query($id: ID!) { check(id: $id) { verdict { period unchangedSince effort { pages } } } }",
                        Map.of("id", check))
                .getMap("check.verdict");
    }

    private static List<String> periods(String check) {
        return ADMIN
                .data("query($id: ID!) { check(id: $id) { periods(last: 5) { period outcome } } }", Map.of("id", check))
                .<Map<String, String>>getList("check.periods")
                .stream()
                .map(one -> one.get("period") + " " + one.get("outcome"))
                .toList();
    }

    private static void table(String name, int... amounts) throws SQLException {
        QuietServer.run("create table %s (day date, amount int, loaded_at timestamptz)".formatted(name));
        for (int amount : amounts) {
            QuietServer.run("insert into %s values ('2026-01-05', %d, '2026-01-06 02:00Z')".formatted(name, amount));
        }
    }

    private static void apply(String pipeline, String promises, String where) {
        MonitorTester.apply("""
                apiVersion: v3.1.0
                kind: DataContract
                id: %1$s
                version: 1.0.0
                status: active
                servers:
                  - server: quiet
                customProperties:
                  - { property: timeZone, value: UTC }
                %3$sschema:
                  - name: t
                    physicalName: public.%2$s
                    properties:
                      - { name: day, partitioned: true }
                      - { name: amount }
                      - { name: loaded_at }
                    quality:
                      - { id: rule, type: custom, engine: pipekeeper, severity: error, mustBe: 0,
                          implementation: { check: rule, where: "%4$s" } }
                      - { id: fresh, type: custom, engine: pipekeeper, severity: error, mustBeLessThan: 1000,
                          implementation: { check: freshness, column: loaded_at } }
                """.formatted(pipeline, pipeline.replace('-', '_'), promises, where));
    }
}
