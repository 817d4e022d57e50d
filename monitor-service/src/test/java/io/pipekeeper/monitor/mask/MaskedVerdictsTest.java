package io.pipekeeper.monitor.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.Oncall;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.monitor.alert.AlertRun;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What verdicts say of values in a real database. All that nobody may see has to do with quaggas. It is 2026-01-06. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class MaskedVerdictsTest {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");
    private static final Path CONTRACT = Path.of("src", "test", "resources", "contracts", "masked.yaml");

    @Oncall
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver oncall;

    private final MovableClock clock;
    private final AlertRun alerts;
    private final EntityManager database;
    private Instant before = MovableClock.START;

    MaskedVerdictsTest(MovableClock clock, AlertRun alerts, EntityManager database) {
        this.clock = clock;
        this.alerts = alerts;
        this.database = database;
    }

    @BeforeEach
    void goBack() {
        before = clock.instant();
        clock.moveTo(MovableClock.START);
    }

    @AfterEach
    void goOn() {
        clock.moveTo(before);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "top | FAIL: 80 %: who {1} has 800 of 1000",
                "lost | FAIL: 1 missing: {4}",
                "steps | FAIL: 1 not allowed: {trial} -> {gone} (1)",
                "moved | FAIL: team / {1} +700 %: from 100 to 800; team / {4} -100 %: from 100 to 0; team / {2} 0 %: from 100 to 100",
                "apart | FAIL: {trial} +100 %: from 1 to 2",
                "books | FAIL: 1 of 3 differ: {1} / team: 800 against 100"
            })
    void namesByMarksWhatIsClosedAndBesideThatWhatIsNot(String check, String said) throws IOException, SQLException {
        evaluate("named", "quokka");
        evaluate("masked", "quagga");

        assertThat(MonitorTester.verdict("named-" + check)).isEqualTo(said.replaceAll("\\{(\\w+)}", "quokka-$1"));
        assertThat(unmarked(MonitorTester.verdict("masked-" + check)))
                .isEqualTo(said.replaceAll("\\{[a-z]+}", "{pii}").replaceAll("\\{\\d}", "{restricted}"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "known | FAIL: 1 missing: okapi",
                "copies | FAIL: 1 row",
                "query | FAIL: not a number",
                "greatest | FAIL: not a number",
                "changed | FAIL: not a number",
                "newest | ERROR(DEFINITION): who has others than points in time in the years 1 to 9999; only those have an age",
                "poison | ERROR(RUNTIME): a value cannot be cast to the type that is asked for"
            })
    void namesNothingElse(String check, String said) throws IOException, SQLException {
        evaluate("masked", "quagga");

        assertThat(MonitorTester.verdict("masked-" + check)).isEqualTo(said);
    }

    @Test
    void leavesNoTraceOfWhatIsClosed() throws IOException, SQLException {
        try (var log = new LogEar()) {
            evaluate("traced", "quagga");
            evaluate("traced", "quagga");

            assertThat(log.heard()).anyMatch(line -> line.contains("Told oncall: trigger check:traced-top|"));
            assertThat(log.heard()).noneMatch(line -> line.contains("quagga"));
        }
        assertThat(told("traced-top")).contains("masked (restricted) #");
        assertThat(told("")).doesNotContain("quagga");
        assertThat(shown()).contains("masked (restricted) #").doesNotContain("quagga");
        assertThat(rowsWith("masked (restricted) #")).contains("verdict", "alert", "alert_event", "period_fact");
        assertThat(rowsWith("quagga")).isEmpty();
    }

    /** The numbers of the days before are known by their marks, and their rows are gone. The last of them failed. */
    @Test
    void knowsTheSameValueOnTheNextDay() throws IOException, SQLException {
        evaluate("later", "quagga");
        MonitorTester.evaluate("later"); // what spoils its pass is set apart now
        var mark = mark(MonitorTester.verdict("later-top"));
        WarehouseFixture.run(
                "update analytics.later set day = '2026-01-06', amount = 2 * amount where day = '2026-01-05'");
        WarehouseFixture.run("delete from analytics.later where day < '2026-01-06'");
        clock.moveBy(Duration.ofDays(1));

        MonitorTester.evaluate("later");

        assertThat(MonitorTester.verdict("later-moved"))
                .contains("team / masked (restricted) %s +1500 %%: from 100 to 1600".formatted(mark));
        assertThat(mark(MonitorTester.verdict("later-top"))).isEqualTo(mark);
    }

    @Test
    void saysHowToSeeWhatIsMasked() throws IOException, SQLException {
        evaluate("masked", "quagga");
        evaluate("named", "quokka");

        var sql = ADMIN.data("{ check(id: \"masked-top\") { verdict { sql } } }", Map.of())
                .getString("check.verdict.sql");
        assertThat(told("masked-top")).contains("check(id: \"masked-top\") { verdict { sql } }");
        assertThat(WarehouseFixture.texts(sql)).containsExactly("quagga-1");
        assertThat(told("named-top")).contains("quokka-1").doesNotContain("verdict { sql }");
    }

    /** Four on the day before, of whom one rises, one goes on to another stage, and one is gone. */
    private void evaluate(String pipeline, String animal) throws IOException, SQLException {
        WarehouseFixture.run("""
                create schema if not exists analytics;
                drop table if exists analytics.%1$s;
                create table analytics.%1$s (day date, who text, stage text, plan text, amount int);
                insert into analytics.%1$s
                select day, '%2$s-' || who, '%2$s-' || case when day = '2026-01-05' and who = 2 then 'gone' else 'trial' end,
                       'team', case when day = '2026-01-05' and who = 1 then 800 else 100 end
                from generate_series(date '2026-01-04', '2026-01-05', '1 day') as days (at),
                     lateral (select at::date as day) as dated, generate_series(1, 4) as who
                where day < '2026-01-05' or who < 4""".formatted(pipeline, animal));
        var contract = Files.readString(CONTRACT).replaceAll("\\bmasked\\b", pipeline);
        MonitorTester.apply(
                pipeline.equals("named")
                        ? contract.replace(", classification: restricted", "").replace(", tags: [PII]", "")
                        : contract);
        MonitorTester.evaluate(pipeline);
        alerts.sendDue(clock.instant());
    }

    /** With the classification in the place of each mark. */
    private static String unmarked(String verdict) {
        return verdict.replaceAll("masked \\((\\w+)\\) #[0-9a-f]{12}", "{$1}");
    }

    private static String mark(String verdict) {
        return verdict.replaceFirst("(?s)^[^#]*(#[0-9a-f]{12}).*$", "$1");
    }

    /** What oncall was told of a check. */
    private String told(String check) {
        return oncall.received().stream()
                .map(request -> request.body().replace("\\\"", "\""))
                .filter(body -> body.contains("check:" + check))
                .reduce("", String::concat);
    }

    /** All that GraphQL says of verdicts and alerts. */
    private static String shown() {
        JsonPath answer = ADMIN.data("""
                { checks { id name expected businessImpact
                    verdicts { outcome period observed expected formula sql measured { value } } }
                  alerts(open: true) { dedupKey summary heldBack group component } }""", Map.of());
        return answer.prettify();
    }

    /** The tables of the service that have a row with this text. */
    private List<String> rowsWith(String text) {
        List<?> tables = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                select cast(table_name as text) from information_schema.tables
                                where table_schema = 'public' and table_type = 'BASE TABLE'
                                  and xpath_exists('//row', query_to_xml(
                                      format('select 1 from %I as row where row::text like %L', table_name, '%' || :text || '%'),
                                      false, false, ''))""", Object.class)
                        .setParameter("text", text)
                        .getResultList());
        return tables.stream().map(String::valueOf).toList();
    }
}
