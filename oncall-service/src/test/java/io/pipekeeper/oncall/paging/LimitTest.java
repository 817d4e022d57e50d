package io.pipekeeper.oncall.paging;

import static io.pipekeeper.oncall.paging.StoryFixtures.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

    private final Limit limit = new Limit(3, Duration.ofMinutes(15), Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({
        "0, PT0S, PT0S", // nothing came before
        "2, PT0S, PT0S", // fewer than that come as they are
        "3, PT0S, PT1M",
        "3, PT40S, PT20S",
        "9, PT2M, PT0S" // far enough apart
    })
    void spacesWhatIsMoreThanThat(int messages, Duration sinceTheLast, Duration wait) {
        var received = new Limit.Received(messages, NINE.minus(sinceTheLast));

        assertThat(limit.opensAt(received, NINE)).isEqualTo(NINE.plus(wait));
    }
}
