package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One check that is broken costs itself only, whatever is broken about it. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class IsolationTest {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 1, 5);

    @Test
    void findsAColumnThatDoesNotExist() throws IOException, SQLException {
        evaluated("unknown-column", "where: profit_eur < 0", "where: profits < 0");

        assertThat(MonitorTester.verdict("unknown-column-no-negative-profit"))
                .isEqualTo("ERROR(DEFINITION): column \"profits\" does not exist");
        assertThat(MonitorTester.openAlerts())
                .contains("monitor-error:unknown-column-no-negative-profit|demo.analytics.unknown_column");
        assertOthersPass("unknown-column");
    }

    @Test
    void findsWhatFailsOnTheData() throws IOException, SQLException {
        evaluated("poison", "where: profit_eur < 0", "where: 1 / (profit_eur - 400) < 0");

        assertThat(MonitorTester.verdict("poison-no-negative-profit")).isEqualTo("ERROR(RUNTIME): division by zero");
        assertOthersPass("poison");
    }

    @Test
    void endsAQueryThatNeverEnds() throws IOException, SQLException {
        evaluated("endless", "abs(profit_eur - (revenue_eur - cost_eur)) > 0.01", "analytics.endless()");

        assertThat(MonitorTester.verdict("endless-profit-adds-up"))
                .isEqualTo("ERROR(TIMEOUT): canceling statement due to statement timeout");
        assertOthersPass("endless");
    }

    @Test
    void cannotWriteEvenWhereTheRoleCould() throws IOException, SQLException {
        evaluated("writing", "abs(profit_eur - (revenue_eur - cost_eur)) > 0.01", "analytics.counted() > 0");

        assertThat(MonitorTester.verdict("writing-profit-adds-up"))
                .isEqualTo("ERROR(DEFINITION): cannot execute nextval() in a read-only transaction");
        assertOthersPass("writing");
    }

    @Test
    void findsAQueryThatWantsAParameter() throws IOException, SQLException {
        evaluated("parameter", "abs(profit_eur - (revenue_eur - cost_eur)) > 0.01", "profit_eur < $1");

        assertThat(MonitorTester.verdict("parameter-profit-adds-up")).startsWith("ERROR(DEFINITION): bind message");
        assertThat(MonitorTester.openAlerts()).doesNotContain("warehouse:demo");
        assertOthersPass("parameter");
    }

    @Test
    void judgesNoneOfSeveralValues() throws IOException, SQLException {
        evaluated("several", "select count(*) from {object}", "select 0, count(*) from {object}");
        assertThat(MonitorTester.verdict("several-profit-adds-up"))
                .isEqualTo("ERROR(DEFINITION): The query answers 1 row of 2 columns; it must answer one value");

        evaluated("rows", "select count(*) from {object}", "select 0 from {object} union all select 1 from {object}");
        assertThat(MonitorTester.verdict("rows-profit-adds-up")).startsWith("ERROR(DEFINITION): The query answers ");
        assertOthersPass("rows");
    }

    @ParameterizedTest
    @CsvSource({"endless_future, infinity", "endless_past, -infinity", "babylon, 4713-01-01 BC", "far, 12345-01-01"})
    void judgesTheOthersOfATableWithTimesThatNobodyMeans(String table, String time) throws IOException, SQLException {
        WarehouseFixture.table(table).filled(YESTERDAY, 10);
        WarehouseFixture.run("update analytics.%s set refreshed_at = '%s'".formatted(table, time));
        var pipeline = table.replace('_', '-');
        MonitorTester.apply(ContractFiles.forPipeline(pipeline, table));

        MonitorTester.evaluate(pipeline);

        assertThat(MonitorTester.verdict(pipeline + "-freshness"))
                .isEqualTo("ERROR(DEFINITION): refreshed_at has others than points in time in the years 1 to 9999;"
                        + " only those have an age");
        assertOthersPass(pipeline);
    }

    @Test
    void tellsNoAgeOfWhatIsNoTime() throws IOException, SQLException {
        evaluated("timeless", "element: aggregate_profit.refreshed_at", "element: aggregate_profit.day");

        assertThat(MonitorTester.verdict("timeless-freshness"))
                .startsWith("ERROR(DEFINITION): day has others than points in time");
        assertOthersPass("timeless");
    }

    @Test
    void saysThatAWarehouseIsDownAndSaysItOnce() throws IOException {
        MonitorTester.apply(ContractFiles.forPipeline("down", "down").replace("server: demo", "server: nowhere"));

        var checks = MonitorTester.evaluate("down");

        assertThat(MonitorTester.verdict("down-freshness"))
                .isEqualTo("ERROR(UNREACHABLE): The warehouse 'nowhere' does not answer: the connection is refused");
        assertThat(checks).hasSize(12);
        assertThat(MonitorTester.openAlerts().stream().filter(key -> key.startsWith("warehouse:nowhere")))
                .containsExactly("warehouse:nowhere");
    }

    @Test
    void saysThatAWarehouseRefusesUs() throws IOException {
        MonitorTester.apply(ContractFiles.forPipeline("locked", "locked").replace("server: demo", "server: locked"));

        MonitorTester.evaluate("locked");

        assertThat(MonitorTester.verdict("locked-freshness"))
                .isEqualTo("ERROR(AUTH): The warehouse 'locked' refuses our credentials");
        assertThat(MonitorTester.openAlerts()).contains("warehouse:locked");
    }

    @Test
    void readsNoMoreThanTheBudgetOfTheWarehouse() throws IOException, SQLException {
        WarehouseFixture.table("thrifty").filled(YESTERDAY, 10);
        MonitorTester.apply(ContractFiles.forPipeline("thrifty", "thrifty").replace("server: demo", "server: thrifty"));

        MonitorTester.evaluate("thrifty");

        assertThat(MonitorTester.verdict("thrifty-no-negative-profit"))
                .startsWith("SKIPPED: The daily budget of the warehouse 'thrifty' does not allow for");
    }

    private static void evaluated(String pipeline, String good, String bad) throws IOException, SQLException {
        var table = pipeline.replace('-', '_');
        WarehouseFixture.table(table).filled(YESTERDAY, 10);
        WarehouseFixture.run("""
                create sequence if not exists analytics.counter;
                create or replace function analytics.counted() returns bigint
                    language sql as 'select nextval(''analytics.counter'')';
                create or replace function analytics.endless() returns boolean
                    language sql as 'select pg_sleep(60) is null'""");
        MonitorTester.apply(ContractFiles.forPipeline(pipeline, table).replace(good, bad));
        MonitorTester.evaluate(pipeline);
    }

    private static void assertOthersPass(String pipeline) {
        assertThat(MonitorTester.verdict(pipeline + "-row-count")).startsWith("PASS");
        assertThat(MonitorTester.verdict(pipeline + "-profit-not-null")).startsWith("PASS");
        assertThat(MonitorTester.verdict(pipeline + "-no-duplicates")).startsWith("PASS");
    }
}
