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

/** A period to which nobody is held is no base to compare with. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class ExcusedPeriodTest {

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
        MonitorTester.apply(
                LedgerFixture.contract("excused-base", LedgerFixture.sla("timeOfAvailability", "within 23 h", ""), "")
                        + CHANGE);
        var pending = pending();
        WarehouseFixture.table("excused_base").filled(pending.plusDays(1), 4);
        WarehouseFixture.run(
                "delete from analytics.excused_base where day = '%s' and business_unit < 'd'".formatted(pending));
        evaluate(pending.plusDays(1));
        assertThat(MonitorTester.verdict("excused-base-rows")).isEqualTo("FAIL: +50 %: from 4 to 6");

        ledger.excuse(
                "excused-base",
                "completion",
                pending.toString(),
                clock.instant().plus(Duration.ofDays(2)));
        evaluate(pending.plusDays(1));

        assertThat(MonitorTester.verdict("excused-base-rows")).isEqualTo("PASS: 0 %: from 6 to 6");
    }

    /** The first period that is not due yet. */
    private LocalDate pending() {
        return LocalDate.parse(
                ledger.rows("select period from deadline where check_id = ? order by due_at", "excused-base-completion")
                        .get(1));
    }

    private static void evaluate(LocalDate day) {
        GraphQLTester.as("admin", "admin")
                .data(
                        "mutation($day: String!) { evaluateContract(id: \"excused-base\", period: $day) { id } }",
                        Map.of("day", day.toString()));
    }
}
