package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** In how few steps a contract is evaluated, as people see it. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class PlanTest {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 1, 5);

    @Test
    void showsHowManyStatementsAContractTakes() throws IOException, SQLException {
        WarehouseFixture.table("planned").filled(YESTERDAY, 10);
        MonitorTester.apply("planned", "planned");

        assertThat(summary("planned")).isEqualTo("10 checks, 1 scan, 1 key aggregate, 1 separate statement, 3 pages");
    }

    @Test
    void provesWhatConstraintsSeeTo() throws IOException, SQLException {
        WarehouseFixture.table("constrained").filled(YESTERDAY, 10);
        WarehouseFixture.run("""
                        alter table analytics.constrained
                            alter profit_eur set not null,
                            add constraint no_loss check (profit_eur >= 0),
                            alter business_unit set not null,
                            add constraint one_per_unit unique (day, business_unit)
                        """);
        MonitorTester.apply("constrained", "constrained");
        MonitorTester.evaluate("constrained");

        assertThat(summary("constrained")).startsWith("10 checks, 3 proofs, 1 scan, 1 separate statement");
        assertThat(MonitorTester.verdict("constrained-no-duplicates"))
                .isEqualTo("PROVEN: 0 rows, by the constraint one_per_unit");
        assertThat(MonitorTester.verdict("constrained-no-negative-profit"))
                .isEqualTo("PROVEN: 0 rows, by the constraint no_loss");
        assertThat(MonitorTester.verdict("constrained-profit-not-null"))
                .isEqualTo("PROVEN: 0 rows, by the constraint constrained_profit_eur_not_null");
    }

    @Test
    void doesNotProveAnEmptyPeriod() throws IOException, SQLException {
        WarehouseFixture.table("hollow").filled(YESTERDAY.minusDays(1), 10);
        WarehouseFixture.run("alter table analytics.hollow alter profit_eur set not null");
        MonitorTester.apply("hollow", "hollow");
        MonitorTester.evaluate("hollow");

        assertThat(MonitorTester.verdict("hollow-profit-not-null")).startsWith("NO_DATA");
    }

    @Test
    void saysWhatAVerdictTook() throws IOException, SQLException {
        WarehouseFixture.table("costly").filled(YESTERDAY, 10);
        MonitorTester.apply("costly", "costly");
        MonitorTester.evaluate("costly");

        var effort = GraphQLTester.as("ana", "responder")
                .data("{ check(id: \"costly-profit-not-null\") { verdict { effort { rows pages sharedBy } } } }")
                .getMap("check.verdict.effort");

        assertThat(effort).isEqualTo(Map.of("rows", 48, "pages", 1, "sharedBy", 9));
    }

    @Test
    void showsPlansToRespondersOnly() throws IOException {
        MonitorTester.apply("guarded", "guarded");

        assertThat(GraphQLTester.as("investor-relations", "viewer")
                        .errorCode("{ contracts { plan { summary } } }", Map.of()))
                .isEqualTo("FORBIDDEN");
    }

    private static String summary(String contract) {
        return GraphQLTester.as("ana", "responder")
                .data("""
                        mutation($id: ID!) { evaluateContract(id: $id) {
                          plan { summary tables { dataset steps { kind checks by sql pages } } } } }
                        """, Map.of("id", contract))
                .getString("evaluateContract.plan.summary");
    }
}
