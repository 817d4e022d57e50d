package io.pipekeeper.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EarTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void wantsToKnowOfThePeriodInQuestion() {
        assertThat(since()).isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void wantsToKnowOfTheFirstPeriodThatIsAskedFor() {
        assertThat(since(Period.of("2026-02-20"), Period.of("2026-01-12"))).isEqualTo(YearMonth.of(2026, 1));
    }

    @Test
    void startsADayBeforeTheFirstOfAMonth() {
        assertThat(since(Period.of("2026-01-01"))).isEqualTo(YearMonth.of(2025, 12));
    }

    private static YearMonth since(Period... periods) {
        return Ear.of(HeardTest.DEFINITION, Set.of(periods))
                .map(ear -> ear.since(NOON))
                .orElseThrow();
    }
}
