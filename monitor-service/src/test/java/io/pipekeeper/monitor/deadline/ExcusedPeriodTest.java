package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A period to which nobody is held is no base to compare with. It is 2026-01-06. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class ExcusedPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 6);
    private static final String CHANGE = """
                quality:
                  - id: rows
                    type: custom
                    engine: pipekeeper
                    implementation: { check: change, of: rowCount }
                    mustBeBetween: [-2, 2]
            """;

    private final LedgerFixture ledger;
    private final MovableClock clock;

    ExcusedPeriodTest(LedgerFixture ledger, MovableClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Test
    void comparesWithThePeriodBeforeOneThatIsExcused() throws SQLException {
        WarehouseFixture.table("excused_base").filled(TODAY, 4);
        WarehouseFixture.run("delete from analytics.excused_base where day = '2026-01-05' and business_unit < 'd'");
        MonitorTester.apply(
                LedgerFixture.contract("excused-base", LedgerFixture.sla("timeOfAvailability", "within 23 h", ""), "")
                        + CHANGE);
        evaluateToday();
        assertThat(MonitorTester.verdict("excused-base-rows")).isEqualTo("FAIL: +50 %: from 4 to 6");

        ledger.excuse(
                "excused-base", "completion", "2026-01-05", clock.instant().plus(Duration.ofDays(2)));
        evaluateToday();

        assertThat(MonitorTester.verdict("excused-base-rows")).isEqualTo("PASS: 0 %: from 6 to 6");
    }

    private static void evaluateToday() {
        GraphQLTester.as("admin", "admin")
                .data("mutation { evaluateContract(id: \"excused-base\", period: \"2026-01-06\") { id } }", Map.of());
    }
}
