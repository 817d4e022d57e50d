package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.GraphQLTester;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is needed of earlier periods is read once. It is 2026-01-06; two periods are read again, as rows come late. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class ToDateTest {

    private static final GraphQLTester RESPONDER = GraphQLTester.as("ana", "responder");

    @Test
    void readsTheNewestPeriodsOnlyAndSeesWhatHasChanged() throws IOException, SQLException {
        fill();
        MonitorTester.apply(Files.readString(Path.of("src", "test", "resources", "contracts", "to-date.yaml")));

        MonitorTester.evaluate("to-date");
        assertVerdicts("PASS: 5000", "PASS: 0 %: from 100 to 100", 470);

        WarehouseFixture.run("delete from analytics.to_date where day < '2026-01-04'");
        MonitorTester.evaluate("to-date");
        assertVerdicts("PASS: 5000", "PASS: 0 %: from 100 to 100", 20);
        assertThat(MonitorTester.verdict("to-date-regions")).startsWith("PASS: eu 0 %: from 600 to 600");

        WarehouseFixture.run("update analytics.to_date set region = 'us' where day = '2026-01-04'");
        MonitorTester.evaluate("to-date");
        assertVerdicts("PASS: 5000", "PASS: 0 %: from 100 to 100", 20);
        assertThat(MonitorTester.openAlerts())
                .contains("reopened:to-date-regions|demo.analytics.to_date|2026-01-04")
                .doesNotContain("reopened:to-date-month|demo.analytics.to_date|2026-01-04");

        WarehouseFixture.run("insert into analytics.to_date values ('2026-01-04', 'eu', 9000)");
        MonitorTester.evaluate("to-date");
        assertVerdicts("PASS: 14000", "FAIL: +174.51 %: from 100 to 274.5", 21);
    }

    private static void assertVerdicts(String month, String change, int rows) {
        assertThat(MonitorTester.verdict("to-date-month")).isEqualTo(month);
        assertThat(MonitorTester.verdict("to-date-month-change")).isEqualTo(change);
        for (var check : new String[] {"month", "month-change", "regions"}) {
            var effort = RESPONDER.data(
                    "query($id: ID!) { check(id: $id) { verdict { effort { rows sharedBy } } } }",
                    Map.of("id", "to-date-" + check));
            assertThat(effort.getMap("check.verdict.effort")).isEqualTo(Map.of("rows", rows, "sharedBy", 3));
        }
    }

    /** Six rows of the one region and four of the other, from the 20th of November to the 5th of January. */
    private static void fill() throws SQLException {
        WarehouseFixture.run("""
                create schema if not exists analytics;
                create table analytics.to_date (day date not null, region text, amount numeric(10, 2));
                insert into analytics.to_date
                select day, case when number <= 6 then 'eu' else 'us' end, 100
                from generate_series(date '2025-11-20', '2026-01-05', '1 day') as day, generate_series(1, 10) as number
                """);
    }
}
