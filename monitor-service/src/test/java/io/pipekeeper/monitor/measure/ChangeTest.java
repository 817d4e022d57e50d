package io.pipekeeper.monitor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.State;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.formula.Formula;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
    private static final Period DAY = Period.of("2026-01-05");
    private static final Table TABLE =
            new Table("demo", "analytics.profit", "day", new DueTime(Grain.DAY, LocalTime.NOON, ZoneOffset.UTC));
    private static final Metric MARGIN = new Metric.Written("avg(margin)");
    private static final Base BEFORE = new Base.Previous();
    private static final Ask.Value VALUE = new Ask.Value(MARGIN, 56);

    @ParameterizedTest
    @CsvSource({
        "0.40, 0.42, +5 %: from 0.4 to 0.42",
        "0.40, 0.43, +7.5 %: from 0.4 to 0.43",
        "-2, 1, +150 %: from -2 to 1",
        "2, -1, -150 %: from 2 to -1",
        "0, 0, 0 %: still 0"
    })
    void dividesAChangeByTheSizeOfTheBase(String base, String current, String said) {
        assertThat(observed(new Change(VALUE, new Comparison(BEFORE, false)), Set.of(), base, current))
                .isInstanceOf(Observation.Amount.class)
                .extracting(Observation::text)
                .isEqualTo(said);
    }

    @Test
    void takesWhatRisesFromZeroForBeyondEveryBound() {
        assertThat(observed(new Change(VALUE, new Comparison(BEFORE, false)), Set.of(), "0", "3"))
                .isEqualTo(new Observation.Beyond("from 0 to 3"));
    }

    @Test
    void looksPastDaysThatAreNotThere() {
        assertThat(observed(new Change(VALUE, new Comparison(BEFORE, false)), Set.of(), "100", null, null, "110"))
                .extracting(Observation::text)
                .isEqualTo("+10 %: from 100 to 110");
    }

    @Test
    void comparesWithTheMeanOfThePeriodsThatAreThere() {
        assertThat(observed(average(7), Set.of(), "90", "95", null, "110", "105", "101"))
                .isEqualTo(new Observation.Amount(BigDecimal.ONE, "+1 %: from 100 to 101", 4));
    }

    @Test
    void waitsUntilThereIsEnoughToCompareWith() {
        assertThat(observed(average(7), Set.of(), "90", "95", "101"))
                .isEqualTo(new Observation.TooEarly("nothing to compare with yet: 2 of at least 4 earlier periods"));
    }

    @Test
    void leavesOutPeriodsThatFailed() {
        assertThat(observed(
                        new Change(VALUE, new Comparison(BEFORE, false)), Set.of(DAY.plus(-1)), "100", "500", "110"))
                .extracting(Observation::text)
                .isEqualTo("+10 %: from 100 to 110");
    }

    @Test
    void takesANewNormalForNormalWhenNothingElseIsLeft() {
        var failed = Set.of(DAY.plus(-1), DAY.plus(-2), DAY.plus(-3), DAY.plus(-4));

        assertThat(observed(average(4), failed, "200", "200", "200", "200", "210"))
                .extracting(Observation::text)
                .isEqualTo("+5 %: from 200 to 210");
    }

    @Test
    void comparesWithTheSameWeekday() {
        String[] days = new String[22];
        for (int i = 0; i < days.length; i++) {
            days[i] = i % 7 == 0 ? "50" : "100";
        }
        days[21] = "55";

        assertThat(observed(
                        new Change(VALUE, new Comparison(new Base.Weekday(8, 3, BusinessCalendar.EVERY_DAY), false)),
                        Set.of(),
                        days))
                .extracting(Observation::text)
                .isEqualTo("+10 %: from 50 to 55");
    }

    @Test
    void saysHowUnusualANumberIs() {
        var change = new Change(VALUE, new Comparison(new Base.Average(5, 3), true));

        assertThat(observed(change, Set.of(), "98", "99", "100", "101", "102", "0"))
                .extracting(Observation::text)
                .isEqualTo("-67.45 deviations: 0 against a median of 100");
        assertThat(observed(change, Set.of(), "100", "100", "100", "100", "100", "103"))
                .extracting(Observation::text)
                .isEqualTo("3 deviations: 103 against a median of 100");
    }

    @Test
    void neverTakesNotANumberForANumber() {
        var facts = new Facts(new TreeMap<>(Map.of(DAY, Map.<State, Fact>of(MARGIN, Fact.of(Double.NaN)))), Map.of());

        assertThat(new Change(VALUE, new Comparison(BEFORE, false))
                        .observe(new Answers(facts, Map.of()), occasion(Set.of())))
                .isEqualTo(new Observation.Beyond("NaN"));
    }

    @Test
    void namesTheSegmentThatMovedTheMost() {
        var change = new SegmentChange(new Formula.Of(Metric.rows()), BEFORE, List.of("platform"));
        List<List<@Nullable Object>> rows = List.of(
                row(-1, "web", 100), row(0, "web", 98), row(-1, "ios", 50), row(0, "ios", 20), row(-1, "tv", 5));

        var answers = new Answers(
                new Facts(new TreeMap<>(), Map.of()), Map.of(change.asks().getFirst(), new Answers.Result.Rows(rows)));

        assertThat(change.observe(answers, occasion(Set.of())))
                .isEqualTo(new Observation.Amount(
                        BigDecimal.valueOf(-100),
                        "tv -100 %: from 5 to 0; ios -60 %: from 50 to 20; web -2 %: from 100 to 98",
                        1));
    }

    private static Change average(int periods) {
        return new Change(VALUE, new Comparison(new Base.Average(periods, (periods + 1) / 2), false));
    }

    /** The last value is that of the period in question; null where a period has none. */
    private static Observation observed(Measure measure, Set<Period> failed, @Nullable String... values) {
        var buckets = new TreeMap<Period, Map<State, Fact>>();
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value != null) {
                buckets.put(DAY.plus(i - values.length + 1), Map.of(MARGIN, new Fact.Quantity(new BigDecimal(value))));
            }
        }
        return measure.observe(new Answers(new Facts(buckets, Map.of()), Map.of()), occasion(failed));
    }

    private static Occasion occasion(Set<Period> failed) {
        return new Occasion(TABLE, DAY, NOON, new Exclusions(failed, Set.of()));
    }

    private static List<@Nullable Object> row(int days, String segment, long rows) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(Date.valueOf(DAY.plus(days).start()));
        row.add(segment);
        row.add(rows);
        return row;
    }
}
