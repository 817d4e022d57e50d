package io.pipekeeper.oncall.coverage;

import static io.pipekeeper.oncall.coverage.ResolveBefore.END_OF_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionPromiseTest {

    private static final String BERLIN = "Europe/Berlin";

    @ParameterizedTest
    @CsvSource({
        "2026-01-06T12:00:00Z, P7D, 2026-01-13T12:00:00Z",
        "2026-03-27T12:00:00Z, P7D, 2026-04-03T11:00:00Z", // a week of 167 hours
        "2026-10-23T12:00:00Z, P7D, 2026-10-30T13:00:00Z", // and one of 169
        "2026-01-31T12:00:00Z, P1M, 2026-02-28T12:00:00Z",
    })
    void isSomeDaysOfTheCalendarAfterDetection(Instant detected, Period within, Instant due) {
        assertThat(new ResolutionPromise(within, null, BERLIN).dueAt(detected)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-06T12:00:00Z, 2026-01-31T23:00:00Z",
        "2026-01-31T22:59:59Z, 2026-01-31T23:00:00Z", // the last second of January in Berlin
        "2026-01-31T23:00:00Z, 2026-02-28T23:00:00Z",
        "2026-03-05T12:00:00Z, 2026-03-31T22:00:00Z",
    })
    void isTheEndOfTheMonthInTheZone(Instant detected, Instant due) {
        assertThat(new ResolutionPromise(null, END_OF_MONTH, BERLIN).dueAt(detected))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-26T23:00:00Z, 2026-01-30T23:00:00Z", // five days: one is left
        "2026-01-31T21:00:00Z, 2026-01-31T22:00:00Z", // two hours: one is left
        "2026-01-31T22:30:00Z, 2026-01-31T22:30:00Z", // half an hour
    })
    void isAtRiskWhenAFifthOfTheTimeIsLeftAndAtLeastAnHour(Instant detected, Instant risk) {
        assertThat(new ResolutionPromise(null, END_OF_MONTH, BERLIN).atRiskAt(detected))
                .isEqualTo(risk);
    }

    @Test
    void isOneOfTheTwo() {
        assertThatThrownBy(() -> new ResolutionPromise(Period.ofDays(7), END_OF_MONTH, BERLIN))
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> new ResolutionPromise(Period.ofDays(-1), null, BERLIN))
                .hasMessageContaining("longer than nothing");
    }
}
