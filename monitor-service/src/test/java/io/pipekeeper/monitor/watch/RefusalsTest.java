package io.pipekeeper.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void saysWhoseEventsWereRefused() {
        var raise = (Signal.Raise) Refusals.signal(List.of("check:b", "check:a"));

        assertThat(raise.notice().summary()).isEqualTo("Oncall refused to hear of 2 alerts within a day");
        assertThat(raise.notice().details()).containsEntry("observed", "check:a, check:b");
    }

    @Test
    void isFineWhenNothingWasAndDoesNotSpeakOfItself() {
        assertThat(Refusals.signal(List.of())).isInstanceOf(Signal.Clear.class);
        assertThat(Refusals.signal(List.of("outbox:refused"))).isInstanceOf(Signal.Clear.class);
    }
}
