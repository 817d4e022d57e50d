package io.pipekeeper.monitor.scan.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.sql.Expressions;
import io.pipekeeper.monitor.warehouse.Problem;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaReaderTest {

    private static final Condition EU = new Condition.Written("region = 'eu'");

    @Test
    void takesARatioApart() {
        var margin = FormulaReader.readApart("SUM(profit) / nullif(sum(revenue), 0)", null);

        assertThat(margin.metrics()).containsExactly(sum("profit"), sum("revenue"));
        assertThat(margin.value(Map.of(sum("profit"), quantity("1"), sum("revenue"), quantity("3"))::get))
                .isEqualTo(quantity("0.3333333333333333333333333333333333"));
    }

    @Test
    void sharesWhatIsEqual() {
        var one = FormulaReader.readApart("avg(x) filter (where x > 0)", null);
        var other = FormulaReader.readApart("sum( x ) FILTER (WHERE x > 0) / count(x)", null);

        assertThat(one.metrics())
                .contains(new Metric.Aggregate(Metric.Function.SUM, "x", new Condition.Written("x > 0")));
        assertThat(other.metrics()).containsAnyElementsOf(one.metrics());
    }

    @Test
    void putsTheFilterOfARuleIntoEachPart() {
        var formula = FormulaReader.readApart("sum(x) / count(*) filter (where y)", EU);

        assertThat(formula.metrics())
                .containsExactly(
                        new Metric.Aggregate(Metric.Function.SUM, "x", EU),
                        new Metric.Rows(Condition.both(EU, new Condition.Written("y"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(a) - (sum(b) - 1) | sum(a) - (sum(b) - 1)",
                "(sum(a) - sum(b)) - 1 | sum(a) - sum(b) - 1",
                "100.0 * (sum(a) + min(b)) / count(c) | 100.0 * (sum(a) + min(b)) / count(*) filter (where c is not null)",
                "sum(a) / (count(*) / 2) | sum(a) / (count(*) / 2)",
                "-avg(a)::numeric | -(cast(avg(a) as numeric))",
                "coalesce(variance(a), stddev_pop(b) filter (where c), 0)"
                        + " | coalesce(var_samp(a), stddev_pop(b) filter (where c), 0)",
                "round(abs(max(a * b)), 2) | round(abs(max(a * b)), 2)",
                "round(cast(sum(a) as double precision)) | round(cast(sum(a) as double precision), 0)",
                "count(1) | count(*)",
                "count(a + b) | count(*) filter (where (a + b) is not null)"
            })
    void isWrittenAsPeopleReadIt(String written, String read) {
        assertThat(Expressions.inWords(FormulaReader.readApart(written, null))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(distinct x)",
                "count(distinct x) filter (where y)",
                "1 + percentile_cont(0.5) within group (order by x)",
                "string_agg(x, ',')",
                "sum(x) over (partition by y)",
                "sum(x) filter (where y) over ()",
                "sum(x) / rate",
                "array_agg(x order by y)",
                "sum(x)::int",
                "case when sum(x) > 0 then 1 end",
                "public.sum(x)",
                "round(sum(x), -2)",
                "~sum(x)",
                "sum(x, y)",
                "count()"
            })
    void leavesWholeWhatDoesNotComeApart(String written) {
        assertThat(FormulaReader.read(written, null))
                .isInstanceOfSatisfying(
                        Formula.Of.class, of -> assertThat(of.metric()).isInstanceOf(Metric.Written.class));
        assertThatThrownBy(() -> FormulaReader.readApart(written, null))
                .hasMessageContaining("is none of these. Leave out `span`, or ask by a rule of type sql");
        assertThatThrownBy(() -> FormulaReader.read(written, EU))
                .hasMessageContaining("write it there, as FILTER (WHERE ...)");
    }

    @Test
    void readsWhatIsLongInItsOwnTime() {
        var long_ = "sum(x)" + " + 1".repeat(15_000);

        assertThat(FormulaReader.read(long_, null).metrics()).containsExactly(new Metric.Written(long_));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(x) / sum(y) | Broken[problem=RUNTIME, message=division by zero]",
                "coalesce(sum(x) / nullif(sum(y), 0), 7) | Quantity[value=7]",
                "sum(none) + sum(x) | Absent[]",
                "count(none) + sum(x) | Quantity[value=2]",
                "sum(odd) * sum(x) | Odd[text=NaN]",
                "sum(odd) * sum(none) | Absent[]",
                "avg(none) | Absent[]",
                "round(-sum(x) / 4) | Quantity[value=-1]",
                "sum(lost) + sum(none) | Broken[problem=TIMEOUT, message=too slow]"
            })
    void reckonsAsADatabaseDoes(String written, String value) {
        var facts = Map.of(
                sum("x"),
                quantity("2"),
                sum("y"),
                quantity("0"),
                sum("odd"),
                new Fact.Odd("NaN"),
                sum("lost"),
                new Fact.Broken(Problem.TIMEOUT, "too slow"));

        assertThat(FormulaReader.readApart(written, null)
                        .value(metric -> facts.getOrDefault(metric, new Fact.Absent())))
                .hasToString(value);
    }

    private static Metric sum(String expression) {
        return new Metric.Aggregate(Metric.Function.SUM, expression, null);
    }

    private static Fact quantity(String value) {
        return new Fact.Quantity(new BigDecimal(value));
    }
}
