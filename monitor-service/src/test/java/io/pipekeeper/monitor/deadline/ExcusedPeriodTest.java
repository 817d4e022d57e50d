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
        comparesPastWhatIsExcused("excused-base", "");
    }

    @Test
    void excusesEveryTableOfAContractWhoseJobIsExcused() throws SQLException {
        comparesPastWhatIsExcused("excused-whole", """
                  - name: other
                    physicalName: analytics.excused_whole_other
                    properties: [{ name: day, partitioned: true }]
                """);
    }

    /** The check is one of the last table of the contract. */
    private void comparesPastWhatIsExcused(String pipeline, String moreTables) throws SQLException {
        var deadline = LedgerFixture.sla("timeOfAvailability", "within 23 h", "");
        MonitorTester.apply(LedgerFixture.contract(pipeline, deadline, "") + moreTables + CHANGE);
        var pending = pending(pipeline);
        var table = pipeline.replace('-', '_') + (moreTables.isEmpty() ? "" : "_other");
        WarehouseFixture.table(table).filled(pending.plusDays(1), 4);
        WarehouseFixture.run(
                "delete from analytics.%s where day = '%s' and business_unit < 'd'".formatted(table, pending));
        clock.moveBy(Duration.ofDays(1)); // until the day is over that is judged
        evaluate(pipeline, pending.plusDays(1));
        assertThat(MonitorTester.verdict(pipeline + "-rows")).isEqualTo("FAIL: +50 %: from 4 to 6");

        ledger.excuse(
                pipeline, "completion", pending.toString(), clock.instant().plus(Duration.ofDays(2)));
        evaluate(pipeline, pending.plusDays(1));

        assertThat(MonitorTester.verdict(pipeline + "-rows")).isEqualTo("PASS: 0 %: from 6 to 6");
    }

    /** The first period that is not due yet. */
    private LocalDate pending(String pipeline) {
        var periods =
                ledger.rows("select period from deadline where check_id = ? order by due_at", pipeline + "-completion");
        return LocalDate.parse(periods.get(1));
    }

    private static void evaluate(String pipeline, LocalDate day) {
        GraphQLTester.as("admin", "admin")
                .data(
                        "mutation($id: ID!, $day: String!) { evaluateContract(id: $id, period: $day) { id } }",
                        Map.of("id", pipeline, "day", day.toString()));
    }
}
