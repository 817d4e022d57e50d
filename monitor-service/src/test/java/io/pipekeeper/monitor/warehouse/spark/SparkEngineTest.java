package io.pipekeeper.monitor.warehouse.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.warehouse.Estimate;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkEngineTest {

    private final SparkEngine engine = new SparkEngine();

    @ParameterizedTest
    @CsvSource({
        "42703, DEFINITION",
        "42P01, DEFINITION",
        "22012, RUNTIME",
        "22003, RUNTIME",
        "08S01, UNREACHABLE",
        "HY000, RUNTIME",
        ", RUNTIME"
    })
    void knowsTheStatesOfSpark(String state, Problem problem) {
        assertThat(engine.problem(new SQLException("it failed", state))).isEqualTo(problem);
    }

    @Test
    void knowsTheErrorsOfSparkWithoutAState() {
        assertThat(engine.problem(new SQLException("Error running query: org.apache.spark.sql.AnalysisException: x")))
                .isEqualTo(Problem.DEFINITION);
        assertThat(engine.problem(new SQLTimeoutException("Query timed out after 10 seconds")))
                .isEqualTo(Problem.TIMEOUT);
        assertThat(engine.problem(new SQLException("Peer indicated failure: Error validating the login", "08S01")))
                .isEqualTo(Problem.AUTH);
    }

    @Test
    void readsWhatAQueryWouldCost() throws WarehouseException {
        var plan = """
                == Optimized Logical Plan ==
                Aggregate [count(1) AS count#1L], Statistics(sizeInBytes=16.0 B, rowCount=1)
                +- Join Inner, Statistics(sizeInBytes=3.0 GiB)
                   :- Relation spark_catalog.sales.orders[id#1,day#2] parquet, Statistics(sizeInBytes=80.0 KiB, rowCount=1.00E+3)
                   +- Relation spark_catalog.sales.items[id#3] parquet, Statistics(sizeInBytes=1.5 MiB)

                == Physical Plan ==
                *(1) ColumnarToRow""";

        var estimate = engine.estimate(sql -> List.of(List.of(plan)), "select 1");

        assertThat(estimate.pages()).isEqualTo(10 + 192);
        assertThat(estimate.relations())
                .containsExactly(
                        new Estimate.Relation("spark_catalog.sales.orders", true, 10),
                        new Estimate.Relation("spark_catalog.sales.items", true, 192));
    }

    @Test
    void seesThatAPlanIsAnError() {
        var plan = """
                Error occurred during query planning:
                [UNRESOLVED_COLUMN.WITH_SUGGESTION] A column with name `b` cannot be resolved.""";

        assertThatThrownBy(() -> engine.plan(sql -> List.of(List.of(plan)), "select b from t"))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DEFINITION))
                .hasMessageStartingWith("[UNRESOLVED_COLUMN");
    }
}
