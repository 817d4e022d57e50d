package io.pipekeeper.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    private final RateLimit limit = new RateLimit(2);

    @Test
    void admitsAgainInTheNextMinute() {
        assertThat(limit.admits("cron", NINE)).isTrue();
        assertThat(limit.admits("cron", NINE)).isTrue();
        assertThat(limit.admits("cron", NINE.plusSeconds(59))).isFalse();
        assertThat(limit.admits("cron", NINE.plusSeconds(60))).isTrue();
    }

    @Test
    void countsEachIntegrationForItself() {
        limit.admits("cron", NINE);
        limit.admits("cron", NINE);

        assertThat(limit.admits("monitor", NINE)).isTrue();
    }

    @Test
    void knowsWhenTheNextMinuteBegins() {
        assertThat(limit.untilNext(NINE)).isEqualTo(Duration.ofSeconds(60));
        assertThat(limit.untilNext(NINE.plusSeconds(59))).isEqualTo(Duration.ofSeconds(1));
    }
}
