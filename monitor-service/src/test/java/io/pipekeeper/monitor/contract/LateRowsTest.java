package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.GraphQLTester;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is remembered of earlier periods is not read again, and is corrected when rows come late. It is 2026-01-06. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class LateRowsTest {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 1, 5);

    @Test
    void reopensAPeriodWhenItsRowsChange() throws IOException, SQLException {
        var table = WarehouseFixture.table("belated").filled(YESTERDAY, 10);
        MonitorTester.apply("belated", "belated");
        MonitorTester.evaluate("belated");

        table.breakDay(YESTERDAY.minusDays(1));
        MonitorTester.evaluate("belated");

        var earlier = "reopened:belated-no-negative-profit|demo.analytics.belated|2026-01-04";
        assertThat(MonitorTester.verdict("belated-no-negative-profit")).isEqualTo("PASS: 0 rows");
        assertThat(outcomes("belated-no-negative-profit"))
                .isEqualTo(Map.of("2026-01-05", "PASS", "2026-01-04", "FAIL"));
        assertThat(MonitorTester.openAlerts()).contains(earlier);

        table.clear(YESTERDAY.minusDays(1));
        table.fill(YESTERDAY.minusDays(1), WarehouseFixture.loadedAt(YESTERDAY.minusDays(1)));
        MonitorTester.evaluate("belated");

        assertThat(outcomes("belated-no-negative-profit")).containsEntry("2026-01-04", "PASS");
        assertThat(MonitorTester.openAlerts()).doesNotContain(earlier);
    }

    @Test
    void reopensAPeriodTwoDaysBackWhenTheContractReadsTwoAgain() throws IOException, SQLException {
        var table = WarehouseFixture.table("very_late").filled(YESTERDAY, 10);
        var contract = ContractFiles.forPipeline("very-late", "very_late");
        MonitorTester.apply(contract);
        MonitorTester.evaluate("very-late");
        table.breakDay(YESTERDAY.minusDays(2));
        MonitorTester.evaluate("very-late");
        assertThat(outcomes("very-late-no-negative-profit")).isEqualTo(Map.of("2026-01-05", "PASS"));

        MonitorTester.apply(contract.replace(
                "    physicalType: table\n",
                "    physicalType: table\n    customProperties: [{property: rereadPeriods, value: 2}]\n"));
        MonitorTester.evaluate("very-late");

        assertThat(outcomes("very-late-no-negative-profit"))
                .isEqualTo(Map.of("2026-01-05", "PASS", "2026-01-03", "FAIL"));
        assertThat(MonitorTester.openAlerts())
                .contains("reopened:very-late-no-negative-profit|demo.analytics.very_late|2026-01-03");
    }

    @Test
    void remembersWhatItHasMeasured() throws IOException, SQLException {
        var table = WarehouseFixture.table("remembered").filled(YESTERDAY, 10);
        MonitorTester.apply("remembered", "remembered");
        MonitorTester.evaluate("remembered");

        for (int back = 2; back < 10; back++) {
            table.clear(YESTERDAY.minusDays(back));
        }
        MonitorTester.evaluate("remembered");

        assertThat(MonitorTester.verdict("remembered-row-count")).isEqualTo("PASS: 0 %: from 6 to 6");
    }

    @Test
    void judgesAnEarlierPeriodWhenSomebodyAsks() throws IOException, SQLException {
        var table = WarehouseFixture.table("asked").filled(YESTERDAY, 10);
        MonitorTester.apply("asked", "asked");
        table.breakDay(YESTERDAY.minusDays(5));

        ADMIN.data("mutation { evaluateContract(id: \"asked\", period: \"2025-12-31\") { id } }", Map.of());

        assertThat(outcomes("asked-no-negative-profit")).isEqualTo(Map.of("2025-12-31", "FAIL"));
    }

    @Test
    void comparesWithWhatSomebodyCallsNormal() throws IOException, SQLException {
        var table = WarehouseFixture.table("normal").filled(YESTERDAY, 10);
        WarehouseFixture.run("update analytics.normal set profit_eur = 800 where day = '2026-01-04'");
        MonitorTester.apply(ContractFiles.forPipeline("normal", "normal"));
        ADMIN.data("mutation { evaluateContract(id: \"normal\", period: \"2026-01-04\") { id } }", Map.of());
        WarehouseFixture.run("update analytics.normal set profit_eur = 800 where day = '2026-01-05'");
        table.clear(YESTERDAY.plusDays(1));

        MonitorTester.evaluate("normal");
        assertThat(MonitorTester.verdict("normal-margin-change")).isEqualTo("FAIL: +100 %: from 0.4 to 0.8");

        assertThat(ADMIN.errorCode("""
                        mutation { acceptPeriod(check: "normal-margin-change", period: "2026-01-04", reason: " ") { id } }
                        """, Map.of())).isEqualTo("INVALID_INPUT");

        ADMIN.data("""
                mutation { acceptPeriod(check: "normal-margin-change", period: "2026-01-04", reason: "New price list") { id } }
                """, Map.of());
        MonitorTester.evaluate("normal");
        assertThat(MonitorTester.verdict("normal-margin-change")).isEqualTo("PASS: 0 %: from 0.8 to 0.8");
    }

    private static Map<String, String> outcomes(String check) {
        return ADMIN
                .data("query($id: ID!) { check(id: $id) { periods(last: 5) { period outcome } } }", Map.of("id", check))
                .<Map<String, String>>getList("check.periods")
                .stream()
                .collect(Collectors.toMap(one -> one.get("period"), one -> one.get("outcome")));
    }
}
