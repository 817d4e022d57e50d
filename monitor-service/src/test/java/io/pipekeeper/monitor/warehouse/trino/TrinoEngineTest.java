package io.pipekeeper.monitor.warehouse.trino;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.warehouse.Estimate;
import io.pipekeeper.monitor.warehouse.Limits;
import io.pipekeeper.monitor.warehouse.Login;
import io.pipekeeper.monitor.warehouse.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrinoEngineTest {

    private final TrinoEngine engine = new TrinoEngine();

    @ParameterizedTest
    @CsvSource({
        "1, DEFINITION", "4, DEFINITION", "46, DEFINITION", "47, DEFINITION", "23, DEFINITION", "8, RUNTIME",
        "9, RUNTIME", "19, RUNTIME", "3, TIMEOUT", "131075, TIMEOUT", "131074, TIMEOUT", "131079, RUNTIME",
        "65541, UNREACHABLE", "65545, UNREACHABLE", "65536, RUNTIME", "16777216, RUNTIME"
    })
    void knowsTheErrorsOfTrino(int code, Problem problem) {
        assertThat(engine.problem(new SQLException("Query failed (#20261122_1): it did", null, code)))
                .isEqualTo(problem);
    }

    @Test
    void knowsWhyItDidNotGetThere() {
        assertThat(engine.problem(new SQLException("Error executing query", new IOException("refused"))))
                .isEqualTo(Problem.UNREACHABLE);
        assertThat(engine.problem(new SQLException("Authentication failed: Unauthorized")))
                .isEqualTo(Problem.AUTH);
    }

    @Test
    void tellsTrinoHowLongAQueryMayTake() {
        var limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(2));

        assertThat(engine.properties(limits, new Login("reader", null)))
                .containsEntry("user", "reader")
                .containsEntry("source", "pipekeeper")
                .containsEntry("sessionProperties", "query_max_execution_time:10s;query_max_run_time:15s")
                .doesNotContainKey("password");
    }

    @Test
    void readsWhatAQueryWouldCost() throws Exception {
        var plan = """
                {"inputTableColumnInfos": [
                  {"table": {"catalog": "hive", "schemaTable": {"schema": "sales", "table": "orders"}},
                   "estimate": {"outputRowCount": 1000.0, "outputSizeInBytes": 81920.0, "cpuCost": 81920.0}},
                  {"table": {"catalog": "hive", "schemaTable": {"schema": "sales", "table": "items"}},
                   "estimate": {"outputRowCount": NaN, "outputSizeInBytes": "NaN", "cpuCost": NaN}}],
                 "estimate": {"outputRowCount": 1.0, "outputSizeInBytes": 9.0, "cpuCost": 163849.0}}""";

        var estimate = engine.estimate(sql -> List.of(List.of(plan)), "select 1");

        assertThat(estimate)
                .isEqualTo(new Estimate(
                        163_849.0,
                        1,
                        10,
                        List.of(
                                new Estimate.Relation("hive.sales.orders", true, 10),
                                new Estimate.Relation("hive.sales.items", true, 0)),
                        true));
    }
}
