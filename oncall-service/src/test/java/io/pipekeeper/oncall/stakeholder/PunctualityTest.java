package io.pipekeeper.oncall.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.testkit.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PunctualityTest {

    private final MovableClock clock = new MovableClock(MovableClock.START);
    private final Punctuality punctuality = new Punctuality(clock);

    @Test
    void someSecondsAreInTime() {
        looks(Duration.ofSeconds(1));

        assertThat(punctuality.since(clock.instant())).isEqualTo(clock.instant().minusSeconds(5));
    }

    @Test
    void whatFellDueSinceTheLookBeforeIsInTime() {
        looks(Duration.ofMinutes(1));

        assertThat(punctuality.since(clock.instant())).isEqualTo(clock.instant().minusSeconds(60));
    }

    @Test
    void nothingIsExcusedAfterAStart() {
        punctuality.tick();
        clock.moveBy(Duration.ofHours(1));

        assertThat(punctuality.since(clock.instant())).isEqualTo(clock.instant().minusSeconds(5));
    }

    private void looks(Duration apart) {
        for (var look = 0; look < 3; look++) {
            clock.moveBy(apart);
            punctuality.tick();
        }
    }
}
