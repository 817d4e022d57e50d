package io.pipekeeper.monitor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.State;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.formula.FormulaReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number of the month to date: a row on each day but Sundays, worth one on each, and two from March on. */
class SpanChangeTest {

    private static final Table TABLE =
            new Table("demo", "analytics.sales", "day", new DueTime(Grain.DAY, LocalTime.NOON, ZoneOffset.UTC));
    private static final Figure TOTAL = new Figure(FormulaReader.readApart("sum(x)", null), Span.MONTH);
    private static final Measure AGAINST_PREVIOUS =
            new Change(TOTAL.ask(TABLE, 1), new Comparison(new Base.ToDate(Span.MONTH, 1, 1), false));

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, '0 %: from 24 to 24'",
        "2026-03-02, '+100 %: from 1 to 2'",
        "2026-03-28, '+100 %: from 24 to 48'",
        "2026-03-30, '+108.33 %: from 24 to 50'",
        "2026-03-31, '+116.67 %: from 24 to 52'"
    })
    void comparesWithTheMonthBeforeToTheSameDay(String day, String seen) {
        assertThat(observed(AGAINST_PREVIOUS, "2025-12-01", day))
                .isInstanceOf(Observation.Amount.class)
                .extracting(Observation::text)
                .isEqualTo(seen);
    }

    @Test
    void comparesWithTheMeanOfMonths() {
        var change = new Change(TOTAL.ask(TABLE, 3), new Comparison(new Base.ToDate(Span.MONTH, 3, 2), false));

        assertThat(observed(change, "2025-12-01", "2026-03-07"))
                .extracting(Observation::text)
                .isEqualTo("+100 %: from 6 to 12");
    }

    @Test
    void hasNoMonthThatBeganInTheMiddle() {
        assertThat(observed(AGAINST_PREVIOUS, "2026-02-03", "2026-03-20")).isInstanceOf(Observation.TooEarly.class);
        assertThat(observed(AGAINST_PREVIOUS, "2026-01-31", "2026-03-20")).isInstanceOf(Observation.Amount.class);
    }

    @Test
    void saysWhatItComparesWith() {
        assertThat(AGAINST_PREVIOUS.formula())
                .isEqualTo(
                        "100 x (x - base) / |base|, x = sum(x), month to date, base = the month before to the same day");
    }

    @Test
    void judgesWhatAMonthComesTo() {
        var aggregate = new Aggregate(TOTAL.ask(TABLE, 0), false);

        assertThat(observed(aggregate, "2026-01-01", "2026-03-04"))
                .isEqualTo(new Observation.Amount(BigDecimal.valueOf(6), "6"));
        assertThat(observed(aggregate, "2026-01-01", "2026-03-01"))
                .isEqualTo(new Observation.Nothing("no rows for 2026-03-01"));
    }

    private static Observation observed(Measure measure, String from, String last) {
        var buckets = new TreeMap<Period, Map<State, Fact>>();
        for (var day = Period.of(from); day.compareTo(Period.of(last)) <= 0; day = day.plus(1)) {
            if (day.start().getDayOfWeek().getValue() < 7) {
                var worth = day.start().isBefore(LocalDate.of(2026, 3, 1)) ? 1 : 2;
                buckets.put(
                        day,
                        Map.of(
                                Metric.rows(),
                                quantity(1),
                                TOTAL.of().metrics().iterator().next(),
                                quantity(worth)));
            }
        }
        var occasion = new Occasion(TABLE, Period.of(last), Instant.parse(last + "T23:00:00Z"), Exclusions.NONE);
        return measure.observe(new Answers(new Facts(buckets, Map.of()), Map.of()), occasion);
    }

    private static Fact quantity(long value) {
        return new Fact.Quantity(BigDecimal.valueOf(value));
    }
}
