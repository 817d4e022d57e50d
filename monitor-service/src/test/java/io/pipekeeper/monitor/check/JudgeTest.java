package io.pipekeeper.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.measure.Age;
import io.pipekeeper.monitor.measure.Bounds;
import io.pipekeeper.monitor.measure.Exclusions;
import io.pipekeeper.monitor.measure.Foreign;
import io.pipekeeper.monitor.measure.Measure;
import io.pipekeeper.monitor.measure.Members;
import io.pipekeeper.monitor.measure.Observation;
import io.pipekeeper.monitor.measure.Occasion;
import io.pipekeeper.monitor.measure.OnEmpty;
import io.pipekeeper.monitor.measure.RowCount;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.measure.Violations;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.State;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.sql.Source;
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
    private static final Judge.Grounds GROUNDS = new Judge.Grounds(Source.of(TABLE), null, null, null);
    private static final Bounds NONE = new Bounds.Exactly(BigDecimal.ZERO);

    @ParameterizedTest
    @CsvSource({"0, PASS, 0 rows", "1, FAIL, 1 row", "17, FAIL, 17 rows"})
    void countsRowsThatBreakARule(long broken, Outcome outcome, String observed) {
        var condition = violations("profit_eur < 0", false);

        var verdict = judge(condition, NONE, day(100, counted("profit_eur < 0"), broken));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.observed()).isEqualTo(observed);
        assertThat(verdict.period()).isEqualTo("2026-01-05");
        assertThat(verdict.sql())
                .startsWith("select count(*) filter (where profit_eur < 0) from \"analytics\".\"profit\" "
                        + "where \"day\" >= date '2026-01-05' and \"day\" < date '2026-01-06'");
    }

    @Test
    void takesAShareOfAllRows() {
        var condition = violations("channel is null", true);

        var verdict =
                judge(condition, new Bounds.AtMost(BigDecimal.valueOf(5)), day(80, counted("channel is null"), 6));

        assertThat(verdict.observed()).isEqualTo("7.5 %");
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void saysThatThereIsNothingToJudgeInsteadOfPassing() {
        var condition = violations("profit_eur < 0", false);

        assertThat(judge(condition, NONE, facts(Map.of())).outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(judge(new RowCount(null), new Bounds.AtLeast(BigDecimal.ONE), facts(Map.of())))
                .extracting(Verdict::outcome, Verdict::observed)
                .containsExactly(Outcome.FAIL, "0 rows");
    }

    @Test
    void namesTheMembersThatAreMissing() {
        var members = new Members("business_unit", List.of("cloud", "devices", "services"), null);
        var facts = facts(Map.of(
                DAY, Map.of(Metric.rows(), quantity(6), rows("cloud"), quantity(1), rows("devices"), quantity(0))));

        assertThat(judge(members, NONE, facts).observed()).isEqualTo("2 missing: devices, services");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T08:00:01Z, PASS, 23 h old: newest from 2026-01-05 09:00 Europe/Berlin",
        "2026-01-05T08:00:00Z, FAIL, 24 h old: newest from 2026-01-05 09:00 Europe/Berlin"
    })
    void takesLessThanADayToTheSecond(Instant newest, Outcome outcome, String observed) {
        var age = new Age("refreshed_at");
        var facts = facts(Map.of(DAY, Map.of(Metric.newest("refreshed_at"), new Fact.Moment(newest))));

        assertThat(judge(age, new Bounds.Below(BigDecimal.valueOf(24)), facts))
                .extracting(Verdict::outcome, Verdict::observed)
                .containsExactly(outcome, observed);
    }

    @ParameterizedTest
    @CsvSource({"4, PASS", "5, WARN", "9, WARN", "10, FAIL"})
    void warnsBeforeItFails(long broken, Outcome outcome) {
        var below = new Thresholds(
                new Bounds.Below(BigDecimal.TEN), new Bounds.Below(BigDecimal.valueOf(5)), OnEmpty.NO_DATA);

        assertThat(judge(violations("a < b", false), below, day(100, counted("a < b"), broken))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"NO_DATA, NO_DATA", "FAIL, FAIL", "PASS, PASS"})
    void takesNoRowsForWhatTheContractSays(OnEmpty onEmpty, Outcome outcome) {
        var thresholds = new Thresholds(NONE, null, onEmpty);

        assertThat(judge(violations("a < b", false), thresholds, facts(Map.of()))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void looksOnlyAtTheRowsOfItsFilter() {
        var tracked = new Condition.Written("tracked");
        var nulls = new Violations(new Condition.Null("channel"), tracked, true);
        var facts = facts(Map.of(
                DAY,
                Map.of(
                        new Metric.Rows(tracked),
                        quantity(50),
                        new Metric.Rows(new Condition.All(List.of(tracked, new Condition.Null("channel")))),
                        quantity(1))));

        assertThat(judge(nulls, NONE, facts).observed()).isEqualTo("2 %");
    }

    @Test
    void keepsACheckForAnotherEngine() {
        assertThat(judge(Foreign.ofEngine("soda"), NONE, facts(Map.of())).outcome())
                .isEqualTo(Outcome.NOT_EXECUTABLE);
    }

    @Test
    void saysWhyItCouldNotMeasure() {
        var condition = violations("no_such_column < 0", false);
        var broken = new Fact.Broken(Problem.DEFINITION, "column \"no_such_column\" does not exist");
        var facts = new Facts(new TreeMap<>(), Map.of(counted("no_such_column < 0"), broken));

        assertThat(judge(condition, NONE, facts))
                .extracting(Verdict::outcome, Verdict::problem, Verdict::observed)
                .containsExactly(Outcome.ERROR, Problem.DEFINITION, "column \"no_such_column\" does not exist");
    }

    @Test
    void onlyWarnsWhereTheCheckIsAWarning() {
        var check = new Definition(check(Severity.WARNING), TABLE, new RowCount(null), Thresholds.of(NONE));
        var seen = new Observation.Amount(BigDecimal.ONE, "1 row");

        assertThat(Judge.judge(check, seen, new Occasion(TABLE, DAY, NINE, Exclusions.NONE), GROUNDS)
                        .outcome())
                .isEqualTo(Outcome.WARN);
    }

    private static Verdict judge(Measure measure, Bounds bounds, Facts facts) {
        return judge(measure, Thresholds.of(bounds), facts);
    }

    private static Verdict judge(Measure measure, Thresholds thresholds, Facts facts) {
        var definition = new Definition(check(Severity.ERROR), TABLE, measure, thresholds);
        var occasion = new Occasion(TABLE, DAY, NINE, Exclusions.NONE);
        return Judge.judge(definition, measure.observe(new Answers(facts, Map.of()), occasion), occasion, GROUNDS);
    }

    private static Violations violations(String condition, boolean percent) {
        return new Violations(new Condition.Written(condition), null, percent);
    }

    private static Metric counted(String condition) {
        return new Metric.Rows(new Condition.Written(condition));
    }

    private static Metric rows(String member) {
        return new Metric.Rows(new Condition.OneOf("business_unit", List.of(member)));
    }

    private static Check check(Severity severity) {
        return new Check("c", "p", "p", "demo", "demo.t", "C", CheckKind.RULE, severity, "as it should be", null);
    }

    private static Facts day(long rows, Metric metric, long count) {
        return facts(Map.of(DAY, Map.of(Metric.rows(), quantity(rows), metric, quantity(count))));
    }

    private static Facts facts(Map<Period, Map<State, Fact>> buckets) {
        return new Facts(new TreeMap<>(buckets), Map.of());
    }

    private static Fact quantity(long value) {
        return new Fact.Quantity(BigDecimal.valueOf(value));
    }
}
