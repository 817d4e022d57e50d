package io.pipekeeper.monitor.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlGateTest {

    private static final String SIGNS = "ab$_'\"`-/*\\(); \n1e";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select count(*) from t where a > 0;",
                "with x as (select 1 as a) select sum(a) from x",
                "select 1 union all select 2",
                "select substring(a from 2 for 3), \"for\" from t where b = 'for update, delete from x'",
                "select pg_sleep from t where dblink is null",
                "select 'it''s (' from t -- pg_sleep(1)",
                "select `odd name` from t /* pg_sleep(1) */",
                "select count_if(a > 0), approx_percentile(b, 0.5) from hive.sales.orders"
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
                "select from where",
                "select * from t for update",
                "select * from t for no key update of t",
                "select * from (select * from t for share) x",
                "with gone as (delete from t returning *) select * from gone",
                "with x as (with y as (update t set a = 1 returning a) select * from y) select * from x",
                "with x as (insert into t values (1) returning a) select * from x",
                "select pg_sleep(60)",
                "select PG_SLEEP_FOR ('1 hour')",
                "select \"pg_sleep\"(60)",
                "select pg_catalog.pg_sleep/**/(60)",
                "select 'e' || pg_read_file('/etc/passwd')",
                "select * from dblink('host=x', 'select 1') as t(a int)",
                "select lo_import('/etc/passwd')",
                "select set_config('statement_timeout', '0', false)",
                "select nextval('s')",
                "select reflect('java.lang.System', 'exit', 1)",
                "select E'\\'' || pg_sleep(1)"
            })
    void refusesEverythingElse(String sql) {
        assertThatThrownBy(() -> SqlGate.query(sql)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNothingHiddenInAComment() {
        assertThat(SqlGate.condition("a < 0 /* or true */")).isEqualTo("a < 0");
        assertThat(SqlGate.expression("sum(a) / nullif(sum(b), 0)").text()).isEqualTo("sum(a) / nullif(sum(b), 0)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < 0) from t; delete from t; --",
                "a <",
                "a < 0; select 1",
                "pg_sleep(1) is null",
                "exists (select 1 from t for update)"
            })
    void refusesWhatIsMoreOrLessThanACondition(String sql) {
        assertThatThrownBy(() -> SqlGate.condition(sql)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Timeout(10)
    void isNotWornOut() {
        assertRefused("select " + "(".repeat(10_000) + "1" + ")".repeat(10_000), "nested deeper than 100 parentheses");
        assertRefused("select " + "1 + ".repeat(250_000) + "1", "longer than 65,536 characters");
        assertRefused("select " + "case when ".repeat(5_000), "");
        assertThat(SqlGate.query("select " + "(".repeat(10) + "1" + ")".repeat(10)))
                .contains("1");
        assertThat(SqlGate.query("select " + "1 + ".repeat(2_000) + "1")).hasSizeGreaterThan(8_000);
    }

    /** A statement that JSqlParser works on for hours. */
    @Test
    @Timeout(10)
    void doesNotTryForEver() {
        var nested = "IF(1=1, ".repeat(40) + "2" + ", 1)".repeat(39) + " 3";

        assertRefused("select (((" + nested + "))) from t", "");
    }

    @Test
    void looksNeitherIntoTextsNorIntoComments() {
        assertThat(SqlWords.of("a $x$ b( $x$ $1 'c(' E'\\'d(' \"E f\" `g` /* h( /* i( */ j( */ k -- l("))
                .containsExactly("a", "$", "1", "e", "e f", "g", "k");
    }

    @Test
    void readsWordsWhateverTheyAre() {
        var random = new Random(20261122);
        for (int run = 0; run < 2_000; run++) {
            var sql = random.ints(random.nextInt(60), 0, SIGNS.length())
                    .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                    .collect(Collectors.joining());
            assertThatCode(() -> SqlWords.of(sql)).as("seed 20261122: %s", sql).doesNotThrowAnyException();
        }
    }

    private static void assertRefused(String sql, String why) {
        assertThatThrownBy(() -> SqlGate.query(sql))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "42703, DEFINITION", "42501, DEFINITION", "25006, DEFINITION", "22012, RUNTIME", "57014, TIMEOUT",
        "55P03, TIMEOUT", "28P01, AUTH", "08006, UNREACHABLE", "57P03, UNREACHABLE", "'', RUNTIME"
    })
    void knowsWhatAFailureMeans(String sqlState, Problem problem) {
        assertThat(Problem.ofState(sqlState)).isEqualTo(problem);
    }
}
