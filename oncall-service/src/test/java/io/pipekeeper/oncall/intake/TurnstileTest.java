package io.pipekeeper.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile(1, Duration.ofMillis(10));

    @Test
    void letsOneInAfterTheOther() {
        assertThat(turnstile.pass(() -> "first")).contains("first");
        assertThat(turnstile.pass(() -> "second")).contains("second");
    }

    @Test
    void sendsAwayWhoeverFindsNoPlaceInTime() {
        assertThat(turnstile.pass(() -> turnstile.pass(() -> "inside")))
                .hasValueSatisfying(inner -> assertThat(inner).isEmpty());
    }

    @Test
    void aFailureGivesItsPlaceBack() {
        assertThatThrownBy(() -> turnstile.pass(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(turnstile.pass(() -> "next")).contains("next");
    }
}
