package io.pipekeeper.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    private static final Instant NINE = Instant.parse("2026-01-06T08:00:00Z");
    private static final Period DAY = Period.of("2026-01-05");
    private static final DueTime DUE = new DueTime(Grain.DAY, LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"));
    private static final Table TABLE = new Table("demo", "analytics.profit", "day", DUE);
    private static final Bounds NONE = new Bounds.Exactly(BigDecimal.ZERO);
    private static final Metric MARGIN = new Metric("avg(margin)");

    @ParameterizedTest
    @CsvSource({"0, PASS, 0 rows", "1, FAIL, 1 row", "17, FAIL, 17 rows"})
    void countsRowsThatBreakARule(long broken, Outcome outcome, String observed) {
        var condition = new Measure.Condition("profit_eur < 0", false);

        var verdict = judge(condition, NONE, day(100, condition.metric(), broken));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.observed()).isEqualTo(observed);
        assertThat(verdict.period()).isEqualTo("2026-01-05");
        assertThat(verdict.sql())
                .isEqualTo("select count(*) filter (where profit_eur < 0) from \"analytics\".\"profit\" "
                        + "where \"day\" >= date '2026-01-05' and \"day\" < date '2026-01-06'");
    }

    @Test
    void takesAShareOfAllRows() {
        var condition = new Measure.Condition("channel is null", true);

        var verdict = judge(condition, new Bounds.AtMost(BigDecimal.valueOf(5)), day(80, condition.metric(), 6));

        assertThat(verdict.observed()).isEqualTo("7.5 %");
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void saysThatThereIsNothingToJudgeInsteadOfPassing() {
        var condition = new Measure.Condition("profit_eur < 0", false);

        assertThat(judge(condition, NONE, facts(Map.of())).outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(judge(new Measure.RowCount(), new Bounds.AtLeast(BigDecimal.ONE), facts(Map.of())))
                .extracting(Verdict::outcome, Verdict::observed)
                .containsExactly(Outcome.FAIL, "0 rows");
    }

    @Test
    void namesTheMembersThatAreMissing() {
        var members = new Measure.Members("business_unit", List.of("cloud", "devices", "services"));
        var facts = facts(Map.of(
                DAY,
                Map.of(
                        Metric.ROWS,
                        quantity(6),
                        members.metric("cloud"),
                        quantity(1),
                        members.metric("devices"),
                        quantity(0))));

        assertThat(judge(members, NONE, facts).observed()).isEqualTo("2 missing: devices, services");
    }

    @ParameterizedTest
    @CsvSource({
        "0.40, 0.42, PASS, +5 %: from 0.4 to 0.42",
        "0.40, 0.43, FAIL, +7.5 %: from 0.4 to 0.43",
        "-2, 1, FAIL, +150 %: from -2 to 1",
        "0, 0, PASS, 0 %: still 0",
        "0, 3, FAIL, from 0 to 3"
    })
    void dividesAChangeByTheSizeOfTheBase(BigDecimal base, BigDecimal current, Outcome outcome, String observed) {
        var facts = facts(Map.of(
                DAY.plus(-1),
                Map.of(MARGIN, new Fact.Quantity(base)),
                DAY,
                Map.of(MARGIN, new Fact.Quantity(current))));

        var verdict = judge(new Measure.Change(MARGIN, 1), within(5), facts);

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.observed()).isEqualTo(observed);
    }

    @Test
    void comparesWithTheMeanOfThePeriodsThatAreThere() {
        var facts = facts(Map.of(
                DAY.plus(-3),
                Map.of(MARGIN, quantity(90)),
                DAY.plus(-1),
                Map.of(MARGIN, quantity(110)),
                DAY,
                Map.of(MARGIN, quantity(101))));

        assertThat(judge(new Measure.Change(MARGIN, 7), within(2), facts).observed())
                .isEqualTo("+1 %: from 100 to 101");
    }

    @Test
    void waitsWithAChangeUntilThereIsSomethingToCompareWith() {
        var facts = facts(Map.of(DAY, Map.of(MARGIN, quantity(1))));

        assertThat(judge(new Measure.Change(MARGIN, 7), within(2), facts).outcome())
                .isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void neverTakesNotANumberForANumber() {
        var facts = facts(Map.of(DAY, Map.of(MARGIN, Fact.of(Double.NaN))));

        assertThat(judge(new Measure.Change(MARGIN, 1), within(5), facts))
                .extracting(Verdict::outcome, Verdict::observed)
                .containsExactly(Outcome.FAIL, "NaN");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T08:00:01Z, PASS, 23 h old: newest from 2026-01-05 09:00 Europe/Berlin",
        "2026-01-05T08:00:00Z, FAIL, 24 h old: newest from 2026-01-05 09:00 Europe/Berlin"
    })
    void takesLessThanADayToTheSecond(Instant newest, Outcome outcome, String observed) {
        var age = new Measure.Age("refreshed_at");
        var facts = facts(Map.of(DAY, Map.of(age.metric(), new Fact.Moment(newest))));

        assertThat(judge(age, new Bounds.Below(BigDecimal.valueOf(24)), facts))
                .extracting(Verdict::outcome, Verdict::observed)
                .containsExactly(outcome, observed);
    }

    @Test
    void keepsACheckForAnotherEngine() {
        assertThat(judge(new Measure.Foreign("soda"), NONE, facts(Map.of())).outcome())
                .isEqualTo(Outcome.NOT_EXECUTABLE);
    }

    @Test
    void saysWhyItCouldNotMeasure() {
        var condition = new Measure.Condition("no_such_column < 0", false);
        var broken = new Fact.Broken(Problem.DEFINITION, "column \"no_such_column\" does not exist");
        var facts = new Facts(new TreeMap<>(), Map.of(condition.metric(), broken));

        assertThat(judge(condition, NONE, facts))
                .extracting(Verdict::outcome, Verdict::problem, Verdict::observed)
                .containsExactly(Outcome.ERROR, Problem.DEFINITION, "column \"no_such_column\" does not exist");
    }

    @Test
    void onlyWarnsWhereTheCheckIsAWarning() {
        var check = new Definition(check(Severity.WARNING), TABLE, new Measure.RowCount(), NONE);
        var seen = new Observation.Amount(BigDecimal.ONE, "1 row");

        assertThat(Judge.judge(check, seen, DAY, NINE).outcome()).isEqualTo(Outcome.WARN);
    }

    private static Verdict judge(Measure measure, Bounds bounds, Facts facts) {
        var definition = new Definition(check(Severity.ERROR), TABLE, measure, bounds);
        var observer = new Observer(facts, new Fact.Absent(), DAY, DUE.zone(), NINE);
        return Judge.judge(definition, observer.observe(measure), DAY, NINE);
    }

    private static Check check(Severity severity) {
        return new Check("c", "p", "p", "demo", "demo.t", "C", CheckKind.CONDITION, severity, "as it should be");
    }

    private static Facts day(long rows, Metric metric, long count) {
        return facts(Map.of(DAY, Map.of(Metric.ROWS, quantity(rows), metric, quantity(count))));
    }

    private static Facts facts(Map<Period, Map<Metric, Fact>> buckets) {
        return new Facts(new TreeMap<>(buckets), Map.of());
    }

    private static Fact quantity(long value) {
        return new Fact.Quantity(BigDecimal.valueOf(value));
    }

    private static Bounds within(long percent) {
        return new Bounds.Between(BigDecimal.valueOf(-percent), BigDecimal.valueOf(percent));
    }
}
