package io.pipekeeper.monitor.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @Test
    void waitsLongerAfterEveryAttemptAndAMinuteAtMost() {
        assertThat(List.of(1, 2, 3, 6, 7, 50).stream()
                        .map(attempts -> Delivery.pause(attempts, null).toSeconds()))
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }

    @Test
    void waitsAsLongAsAskedWithinReason() {
        assertThat(Delivery.pause(1, Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(20));
        assertThat(Delivery.pause(7, Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(60));
        assertThat(Delivery.pause(1, Duration.ofDays(1))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void triesAgainUnlessTheEventItselfIsWrong() {
        assertThat(Delivery.of(202, "", null)).isEqualTo(new Delivery.Accepted());
        assertThat(Delivery.of(400, "", null)).isEqualTo(new Delivery.Refused("HTTP 400"));
        assertThat(Delivery.of(413, "too large", null)).isEqualTo(new Delivery.Refused("HTTP 413: too large"));
        assertThat(Delivery.of(401, "", null)).isEqualTo(new Delivery.TryAgain("HTTP 401"));
        assertThat(Delivery.of(429, "", Duration.ofSeconds(9)))
                .isEqualTo(new Delivery.TryAgain("HTTP 429", Duration.ofSeconds(9)));
    }

    @Test
    void triesAgainWhenOnlyTheKeyIsWrong() {
        assertThat(Delivery.of(400, "'routing_key' is not known here", null)).isInstanceOf(Delivery.TryAgain.class);
    }
}
