package io.pipekeeper.monitor.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void saysWhichOfTwoTimesIsMeantThatTheClockShowsTwice() {
        var sydney = ZoneId.of("Australia/Sydney");

        assertThat(TimeWords.of(Instant.parse("2026-04-04T15:30:00Z"), sydney))
                .isEqualTo("2026-04-05 02:30 Australia/Sydney (15:30 UTC)");
        assertThat(TimeWords.of(Instant.parse("2026-04-04T16:30:00Z"), sydney))
                .isEqualTo("2026-04-05 02:30 Australia/Sydney (16:30 UTC)");
        assertThat(TimeWords.of(Instant.parse("2026-04-04T17:30:00Z"), sydney))
                .isEqualTo("2026-04-05 03:30 Australia/Sydney");
    }

    @ParameterizedTest
    @CsvSource({"PT59M, 59 min", "PT1H, 1 h 0 min", "PT47H59M, 47 h 59 min", "PT50H, 2 d 2 h"})
    void saysHowLong(Duration duration, String words) {
        assertThat(TimeWords.of(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"90s, PT1M30S", "15m, PT15M", "1H30m, PT1H30M", "8784h, PT8784H"})
    void readsLengths(String written, Duration meant) {
        assertThat(TimeWords.read(written, SECOND, TimeWords.LONGEST)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-5m", "0.5s", "8785h", "99999999999h"})
    void refusesWhatIsTooShortOrTooLong(String written) {
        assertThatThrownBy(() -> TimeWords.read(written, SECOND, TimeWords.LONGEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is not a length of time from 1s to 8784h", written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1d", "5", "99999999999999999999h"})
    void refusesWhatIsNoLength(String written) {
        assertThatThrownBy(() -> TimeWords.read(written, SECOND, TimeWords.LONGEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is not a length of time such as 90s, 15m or 24h", written);
    }
}
