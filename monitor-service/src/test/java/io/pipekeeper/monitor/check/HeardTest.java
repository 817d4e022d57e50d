package io.pipekeeper.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.measure.Bounds;
import io.pipekeeper.monitor.measure.Exclusions;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.measure.Told;
import io.pipekeeper.monitor.metric.MetricName;
import io.pipekeeper.monitor.metric.PushedMetric;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeardTest {

    private static final Instant FIVE = Instant.parse("2026-01-06T05:00:00Z");
    private static final Instant SEVEN = Instant.parse("2026-01-06T07:00:00Z");
    private static final MetricName ROWS = new MetricName("shop/orders", "rows_written");
    private static final Told MEASURE = new Told(ROWS, null);
    static final Definition DEFINITION = new Definition(
            new Check("c", "p", "p", "demo", "demo.t", "C", CheckKind.PUSHED_METRIC, Severity.ERROR, "enough", null),
            new Table("demo", "t", null, new DueTime(Grain.DAY, LocalTime.of(6, 0), ZoneOffset.UTC)),
            MEASURE,
            Thresholds.of(new Bounds.AtLeast(BigDecimal.TEN)));

    @Test
    void judgesWhatWasToldLast() {
        var heard = heard(told("2026-01-05", 5, 3), told("2026-01-05", 12, 4), told("2026-01-05", 7, 2));

        var verdict = heard.verdict(Period.of("2026-01-05"), Exclusions.NONE, SEVEN);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.observed()).isEqualTo("12");
        assertThat(verdict.formula()).isEqualTo("rows_written of shop/orders, as it was told last");
        assertThat(verdict.sql()).isNull();
    }

    @Test
    void hasNoDataWhereNobodyHasToldAnything() {
        var verdict = heard(told("2026-01-04", 50, 3)).verdict(Period.of("2026-01-05"), Exclusions.NONE, SEVEN);

        assertThat(verdict.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(verdict.observed()).isEqualTo("nobody has told rows_written of shop/orders for 2026-01-05");
    }

    @Test
    void asksForAPeriodWhenItWasToldOrIsDue() {
        assertThat(heard(told("2026-01-04", 5, 1)).inQuestion(FIVE)).isEqualTo(Period.of("2026-01-04"));
        assertThat(heard(told("2026-01-05", 5, 1)).inQuestion(FIVE)).isEqualTo(Period.of("2026-01-05"));
        assertThat(heard(told("2026-01-04", 5, 1)).inQuestion(SEVEN)).isEqualTo(Period.of("2026-01-05"));
    }

    @Test
    void waitsUntilAPeriodIsOver() {
        assertThat(heard(told("2026-01-06", 5, 1), told("2026-01-05", 5, 1)).inQuestion(SEVEN))
                .isEqualTo(Period.of("2026-01-05"));
    }

    @Test
    void judgesAPeriodAgainWhoseNumberIsAboutAnotherOne() {
        var judged = Set.of(Period.of("2026-01-03"), Period.of("2026-01-05"));
        var news = Set.of(Period.of("2026-01-02"), Period.of("2026-01-03"), Period.of("2026-01-05"));

        var agenda = heard(told("2026-01-03", 5, 1)).agenda(news, judged, SEVEN);

        assertThat(agenda.judge()).isEqualTo(judged);
        assertThat(agenda.withdraw()).isEmpty();
    }

    @Test
    void saysNothingMoreOfAPeriodThatIsNotDueAndWasNotTold() {
        var news = Set.of(Period.of("2026-01-03"), Period.of("2026-01-05"));

        var agenda = heard(told("2026-01-03", 5, 1)).agenda(news, Set.of(Period.of("2026-01-05")), FIVE);

        assertThat(agenda.withdraw()).containsExactly(Period.of("2026-01-05"));
        assertThat(agenda.judge()).containsExactly(Period.of("2026-01-04"));
    }

    private static Heard heard(PushedMetric... told) {
        return Heard.of(DEFINITION, MEASURE, List.of(told));
    }

    private static PushedMetric told(String period, long value, int hour) {
        var at = Instant.parse("2026-01-06T0%d:00:00Z".formatted(hour));
        return new PushedMetric(ROWS.dataset(), ROWS.metric(), period, BigDecimal.valueOf(value), at, "test", true);
    }
}
