package io.pipekeeper.monitor.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "PERIOD, 2026-03-31, 2026-03-31, 2026-03-30",
        "WEEK, 2026-01-07, 2026-01-05, 2025-12-31",
        "WEEK, 2026-01-05, 2026-01-05, 2025-12-29",
        "MONTH, 2026-01-15, 2026-01-01, 2025-12-15",
        "MONTH, 2026-03-01, 2026-03-01, 2026-02-01",
        "MONTH, 2026-03-29, 2026-03-01, 2026-02-28",
        "MONTH, 2026-03-31, 2026-03-01, 2026-02-28",
        "MONTH, 2024-03-31, 2024-03-01, 2024-02-29",
        "MONTH, 2026-02-28, 2026-02-01, 2026-01-28",
        "QUARTER, 2026-05-31, 2026-04-01, 2026-02-28",
        "QUARTER, 2026-01-01, 2026-01-01, 2025-10-01",
        "YEAR, 2024-02-29, 2024-01-01, 2023-02-28",
        "QUARTER, 2026-05, 2026-04, 2026-02",
        "YEAR, 2026-05, 2026-01, 2025-05"
    })
    void beginsAndGoesBack(Span span, String last, String first, String before) {
        var period = Period.of(last);

        assertThat(span.first(period)).isEqualTo(Period.of(first));
        assertThat(span.before(period, 1)).isEqualTo(Period.of(before));
    }

    @Test
    void isMadeOfWholePeriods() {
        assertThat(Span.MONTH.consistsOf(Grain.DAY)).isTrue();
        assertThat(Span.MONTH.consistsOf(Grain.WEEK)).isFalse();
        assertThat(Span.MONTH.consistsOf(Grain.MONTH)).isFalse();
        assertThat(Span.YEAR.consistsOf(Grain.MONTH)).isTrue();
        assertThat(Span.PERIOD.consistsOf(Grain.WEEK)).isTrue();
    }

    @Test
    void neverHasMorePeriodsThanItSays() {
        for (var span : Span.values()) {
            for (var day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
                var last = new Period(Grain.DAY, day);
                assertThat(span.first(last).plus(span.most(Grain.DAY) - 1)).isGreaterThanOrEqualTo(last);
            }
        }
    }
}
