package io.pipekeeper.launcher.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Settings;
import io.pipekeeper.launcher.postgres.Postgres;
import io.pipekeeper.launcher.warehouse.PipelineRun;
import io.pipekeeper.launcher.warehouse.Warehouse;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every drill of the demo, against the warehouse that it is for. */
class DrillsTest {

    private static final Path DEMO = Path.of("../demo");
    private static final Instant MONDAY_9 = Instant.parse("2026-01-05T08:00:00Z");
    private static final String CHECKSUM = """
            select string_agg(table_schema || '.' || table_name || ' '
                   || (xpath('/row/sum/text()', query_to_xml(format('select sum(hashtext(t::text)) from %I.%I as t where %s',
                       table_schema, table_name, '%CONDITION%'), true, true, '')))[1]::text, ', ' order by table_name)
            from information_schema.columns
            where table_schema in ('raw', 'analytics') and column_name = '%COLUMN%'""";

    @TempDir
    private static Path parent;

    private static DataFolder folder;
    private static Postgres postgres;

    private final StagedScene scene = new StagedScene(MONDAY_9);
    private Warehouse warehouse;
    private Drills drills;

    @BeforeAll
    static void start() throws IOException {
        folder = DataFolder.open(parent.resolve("data"));
        postgres = Postgres.start(folder, freePort(), "secret");
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        folder.close();
    }

    static Stream<Drill> inTheData() {
        return Drill.readAll(DEMO.resolve("drills")).stream().filter(DrillsTest::breaksData);
    }

    @BeforeEach
    void load() {
        postgres.provideAnew("warehouse");
        warehouse = new Warehouse(postgres.superuser("warehouse"), DEMO.resolve("warehouse"), 3);
        warehouse.create();
        warehouse.catchUp(MONDAY_9);
        var active = new Settings(folder.file("drills.properties"));
        active.write(Map.of());
        drills = new Drills(Drill.readAll(DEMO.resolve("drills")), warehouse, active, scene);
    }

    @ParameterizedTest
    @MethodSource("inTheData")
    void breaksItsDayAndLeavesNoTraceInOthers(Drill drill) throws SQLException {
        var before = checksum("2026-01-03");

        drills.switchOn(drill);
        var day = LocalDate.parse(drills.active().get(drill.id()));
        warehouse.catchUp(scene.now());
        var broken = checksum(day.toString());
        drills.switchOff(drill);

        assertThat(broken).isNotEqualTo(checksum(day.toString()));
        assertThat(checksum("2026-01-03")).isEqualTo(before);
        assertThat(drills.active()).isEmpty();
    }

    @Test
    void inTheNightBreaksTheDayBeforeAnybodySeesItWhole() throws SQLException {
        drills.switchOn(drills.named("S01"));

        assertThat(scene.now()).isEqualTo("2026-01-06T03:35:00Z");
        assertThat(number("select count(*) from raw.revenue where day = '2026-01-05'"))
                .isZero();
        assertThat(number("select count(*) from raw.cost where day = '2026-01-05'"))
                .isPositive();
    }

    @Test
    void thatMakesSomethingLateLeavesItLate() throws SQLException {
        drills.switchOn(drills.named("S01"));
        scene.moveTo(scene.now().plus(Duration.ofHours(3)));

        drills.switchOff(drills.named("S01"));

        assertThat(number("select count(*) from raw.revenue where arrived_at = '2026-01-06T06:35:00Z'"))
                .isEqualTo(2400);
    }

    @Test
    void whoseRunFailedRunsItAgain() {
        drills.switchOn(drills.named("S23"));
        var failed = run("executive-aggregate");

        drills.switchOff(drills.named("S23"));

        assertThat(failed.problem()).contains("java.lang.OutOfMemoryError");
        assertThat(run("executive-aggregate").problem()).isNull();
        assertThat(run("executive-aggregate").startedAt()).isAfter(failed.startedAt());
    }

    @Test
    void staysInItsDayWhenANewDayArrives() throws SQLException {
        drills.switchOn(drills.named("s04"));

        warehouse.catchUp(MONDAY_9.plus(Duration.ofDays(1)));

        assertThat(number("select count(*) from analytics.aggregate_profit where day = '2026-01-04'"))
                .isEqualTo(5);
        assertThat(number("select count(*) from analytics.aggregate_profit where day = '2026-01-05'"))
                .isEqualTo(6);
    }

    @Test
    void staysWhenAnotherIsSwitchedOff() throws SQLException {
        drills.switchOn(drills.named("S04"));
        drills.switchOn(drills.named("S22"));

        drills.switchOff(drills.named("S22"));

        assertThat(number("select count(*) from analytics.aggregate_profit where day = '2026-01-04'"))
                .isEqualTo(5);
    }

    @Test
    void takesAwayWhatIsOutside() {
        drills.switchOn(drills.named("S21"));
        assertThat(scene.away).containsExactly("kafka");

        drills.switchOff(drills.named("S21"));
        assertThat(scene.away).isEmpty();
    }

    @Test
    void goesOnOutsideWhenEverythingIsStartedAgain() {
        drills.switchOn(drills.named("S03"));
        scene.away.clear();

        drills.resume();

        assertThat(scene.away).containsExactly("exchange-rate-api");
    }

    @ParameterizedTest
    @CsvSource({
        "M11-cpu, CPU, 99 %",
        "M11-memory, memory, 97 %",
        "M11-disk, disk, 98 %",
        "M11-latency, exchange-rate-api, PT3.5S"
    })
    void wearsOutWhatIsOutsideAlsoWhenEverythingIsStartedAgain(String id, String what, String how) {
        drills.switchOn(drills.named(id));
        assertThat(scene.strained).isEqualTo(Map.of(what, how));
        scene.strained.clear();

        drills.resume();
        assertThat(scene.strained).isEqualTo(Map.of(what, how));

        drills.switchOff(drills.named(id));
        assertThat(scene.strained).isEmpty();
    }

    @Test
    void ofAServiceIsOverWhenTheServiceStarts() {
        drills.switchOn(drills.named("G2"));
        assertThat(scene.away).containsExactly("runbook-service");
        assertThat(drills.active()).isEmpty();

        drills.switchOff(drills.named("G2"));
        assertThat(scene.away).isEmpty();
    }

    @Test
    void takesConnectionsOfTheWarehouseUntilItIsMended() throws SQLException {
        drills.switchOn(drills.named("M11"));
        assertThat(connections()).isGreaterThan(125);

        drills.switchOff(drills.named("M11"));
        await().untilAsserted(() -> assertThat(connections()).isLessThan(10));
    }

    private static long connections() throws SQLException {
        return number("select count(*) from pg_stat_activity where backend_type = 'client backend'");
    }

    private static boolean breaksData(Drill drill) {
        return drill.faults().stream().anyMatch(fault -> fault instanceof Fault.Data || fault instanceof Fault.Night);
    }

    private PipelineRun run(String pipeline) {
        return warehouse.runs(LocalDate.of(2026, 1, 5)).stream()
                .filter(run -> run.pipeline().equals(pipeline))
                .findFirst()
                .orElseThrow();
    }

    /** The contents of a day in every table that has days, the runs for it, and what was signed on it. */
    private static List<String> checksum(String day) throws SQLException {
        return List.of(
                checksum("day", "day = ''" + day + "''"),
                checksum("period", "period = ''" + day + "''"),
                checksum("month", "seed.signing_day(month) = ''" + day + "''"));
    }

    private static String checksum(String column, String condition) throws SQLException {
        return text(CHECKSUM.replace("%CONDITION%", condition).replace("%COLUMN%", column));
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (var connection = postgres.superuser("warehouse").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
