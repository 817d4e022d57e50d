package io.pipekeeper.monitor.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select count(*) from t where a > 0;",
                "with x as (select 1 as a) select sum(a) from x",
                "select 1 union all select 2"
            })
    void letsOneQueryThrough(String sql) {
        assertThat(SqlGate.query(sql)).isEqualTo(sql.replace(";", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from t",
                "select 1; delete from t",
                "select * into copy from t",
                "drop table t",
                "update t set a = 1",
                "",
                "select from where"
            })
    void refusesEverythingElse(String sql) {
        assertThatThrownBy(() -> SqlGate.query(sql)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNothingHiddenInAComment() {
        assertThat(SqlGate.condition("a < 0 /* or true */")).isEqualTo("a < 0");
        assertThat(SqlGate.expression("sum(a) / nullif(sum(b), 0)")).isEqualTo("sum(a) / nullif(sum(b), 0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < 0) from t; delete from t; --", "a <", "a < 0; select 1"})
    void refusesWhatIsMoreOrLessThanACondition(String sql) {
        assertThatThrownBy(() -> SqlGate.condition(sql)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "42703, DEFINITION", "42501, DEFINITION", "25006, DEFINITION", "22012, RUNTIME", "57014, TIMEOUT",
        "55P03, TIMEOUT", "28P01, AUTH", "08006, UNREACHABLE", "57P03, UNREACHABLE", "'', RUNTIME"
    })
    void knowsWhatAFailureMeans(String sqlState, Problem problem) {
        assertThat(Problem.ofState(sqlState)).isEqualTo(problem);
    }

    @Test
    void showsNothingOfAnAddressThatWouldLetSomebodyIn() {
        assertThat(Warehouse.of("demo", "jdbc:postgresql://me:secret@db:5432/warehouse?user=me&password=secret"))
                .isEqualTo(new Warehouse("demo", "db:5432/warehouse"));
    }
}
