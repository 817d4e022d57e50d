package io.pipekeeper.oncall.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    private final Allowance allowance = new Allowance(2, Duration.ofMinutes(1));

    @Test
    void admitsAgainInTheNextSpan() {
        assertThat(allowance.admits("a", NINE)).isTrue();
        assertThat(allowance.admits("a", NINE)).isTrue();
        assertThat(allowance.admits("a", NINE.plusSeconds(59))).isFalse();
        assertThat(allowance.admits("a", NINE.plusSeconds(60))).isTrue();
    }

    @Test
    void countsEachForItself() {
        allowance.admits("a", NINE);
        allowance.admits("a", NINE);

        assertThat(allowance.admits("b", NINE)).isTrue();
    }

    @Test
    void keepsThoseOfThisSpanWhenManyOthersHaveCome() {
        IntStream.range(0, 9_999).forEach(number -> allowance.admits("old-" + number, NINE.minusSeconds(60)));
        allowance.admits("a", NINE);
        allowance.admits("a", NINE);

        allowance.admits("one-too-many", NINE);

        assertThat(allowance.admits("a", NINE)).isFalse();
    }
}
