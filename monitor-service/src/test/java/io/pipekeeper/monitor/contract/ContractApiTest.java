package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class ContractApiTest {

    private static final String APPLY =
            "mutation($files: [FileInput!]!) { applyContracts(files: $files) { created updated unchanged missing } }";
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 1, 5);

    private final GraphQLTester admin = GraphQLTester.as("admin", "admin");
    private final GraphQLTester responder = GraphQLTester.as("engineer-a", "responder");

    private final MovableClock clock;
    private final EvaluationRun run;

    ContractApiTest(MovableClock clock, EvaluationRun run) {
        this.clock = clock;
        this.run = run;
    }

    @Test
    void passesEveryCheckOnHealthyData() throws IOException, SQLException {
        applied("healthy-profit", WarehouseFixture.table("healthy_profit").filled(YESTERDAY, 10), "healthy_profit");

        var outcomes = evaluate("healthy-profit").getList("evaluateContract.checks.verdict.outcome", String.class);

        assertThat(outcomes).hasSize(10).containsOnly("PASS");
    }

    @Test
    void saysWhatWasSeenAndWhatWasExpected() throws IOException, SQLException {
        var warehouse = WarehouseFixture.table("broken_profit").filled(YESTERDAY, 10);
        warehouse.breakDay(YESTERDAY);
        applied("broken-profit", warehouse, "broken_profit");

        var answer = evaluate("broken-profit");

        var failing = answer.getList(
                "evaluateContract.checks.findAll { it.verdict?.outcome == 'FAIL' }.collect { it.id + ': ' + it.verdict.observed + ' / ' + it.verdict.expected }",
                String.class);
        assertThat(failing)
                .containsExactly(
                        "broken-profit-row-count: -16.67 %: from 6 to 5 / between -2 % and 2 %, both allowed, from the mean of the 7 periods before, at least 4 of them",
                        "broken-profit-margin-change: -26 %: from 0.4 to 0.296 / between -5 % and 5 %, both allowed, from the period before",
                        "broken-profit-no-missing-business-unit: 1 missing: services / all of advertising, cloud, devices, marketplace, services, subscriptions",
                        "broken-profit-no-negative-profit: 1 row / exactly 0 rows");
    }

    @Test
    void changesNothingWhenAppliedAgain() throws IOException {
        var files = ContractFiles.files("again.yaml", ContractFiles.forPipeline("again", "again"));
        admin.data(APPLY, files);

        var again = admin.data(APPLY, files);

        assertThat(again.getList("applyContracts.unchanged", String.class)).containsExactly("again");
        assertThat(again.getList("applyContracts.updated", String.class)).isEmpty();
    }

    @Test
    void looksNoMoreAtAContractThatIsRetired() throws IOException, SQLException {
        var warehouse = WarehouseFixture.table("leaving").filled(YESTERDAY, 10);
        warehouse.breakDay(YESTERDAY);
        applied("leaving", warehouse, "leaving");
        evaluate("leaving");
        var open = MonitorTester.openAlerts();

        MonitorTester.apply(
                ContractFiles.forPipeline("leaving", "leaving").replace("status: active", "status: retired"));

        assertThat(open).anyMatch(key -> key.startsWith("check:leaving-"));
        assertThat(MonitorTester.openAlerts()).noneMatch(key -> key.startsWith("check:leaving-"));
        assertThat(evaluate("leaving").getList("evaluateContract.checks")).isEmpty();
    }

    @Test
    void refusesAContractWithAFaultAndKeepsNothingOfIt() throws IOException {
        var content = ContractFiles.forPipeline("faulty", "faulty").replace("mustBe: 0", "mustBe: nothing");

        var answer = admin.send(APPLY, ContractFiles.files("contracts/faulty.yaml", content));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith("contracts/faulty.yaml:71:17: ");
        assertThat(admin.data("{ contracts { id } }").getList("contracts.id", String.class))
                .doesNotContain("faulty");
    }

    @Test
    void evaluatesOnlyForResponders() {
        var viewer = GraphQLTester.as("investor-relations", "viewer");

        assertThat(viewer.errorCode("mutation { evaluateContract(id: \"any\") { id } }", Map.of()))
                .isEqualTo("FORBIDDEN");
        assertThat(responder.errorCode("mutation { evaluateContract(id: \"any\") { id } }", Map.of()))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void judgesNoPeriodThatIsAheadOrOfAnotherLength() throws IOException, SQLException {
        applied("too-early", WarehouseFixture.table("too_early").filled(YESTERDAY, 10), "too_early");

        for (var period : List.of("2026-01-06", "2026-12-31", "9999-12-31", "2026-W01", "2025-12")) {
            assertThat(refused(period))
                    .isEqualTo("'%s' is not a period of demo.analytics.too_early that is over; the newest is 2026-01-05"
                            .formatted(period));
        }
        assertThat(refused("+999999999-12-31")).contains("is not a period such as");
        assertThat(refused("-0001-01-01")).contains("is not a period such as");
        evaluate("too-early");
        assertThat(MonitorTester.verdict("too-early-row-count")).startsWith("PASS");
    }

    private String refused(String period) {
        return responder
                .send(
                        "mutation($p: String!) { evaluateContract(id: \"too-early\", period: $p) { id } }",
                        Map.of("p", period))
                .getString("errors[0].message");
    }

    @Test
    void evaluatesWhatIsDueAndNothingElse() throws IOException, SQLException {
        applied("due-profit", WarehouseFixture.table("due_profit").filled(YESTERDAY, 10), "due_profit");

        run.evaluateDue(clock.instant());
        run.evaluateDue(clock.instant());
        run.evaluateDue(clock.moveBy(Duration.ofSeconds(61)));

        assertThat(responder
                        .data("{ check(id: \"due-profit-no-negative-profit\") { verdicts(last: 10) { outcome } } }")
                        .getList("check.verdicts.outcome", String.class))
                .containsExactly("PASS", "PASS");
    }

    private void applied(String pipeline, WarehouseFixture warehouse, String table) throws IOException {
        assertThat(warehouse).isNotNull();
        admin.data(APPLY, ContractFiles.files(pipeline + ".yaml", ContractFiles.forPipeline(pipeline, table)));
    }

    private JsonPath evaluate(String contract) {
        return responder.data(
                "mutation($id: ID!) { evaluateContract(id: $id) { checks { id verdict { outcome observed expected sql } } } }",
                Map.of("id", contract));
    }
}
