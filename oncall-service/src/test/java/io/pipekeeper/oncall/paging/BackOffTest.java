package io.pipekeeper.oncall.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "6, PT2M40S", "7, PT5M", "100, PT5M"})
    void doublesUpToFiveMinutes(int attempts, Duration wait) {
        assertThat(BackOff.after(attempts)).isEqualTo(wait);
    }
}
