package io.pipekeeper.monitor.beat;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.Listener;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.testkit.RecordingReceiver;
import io.pipekeeper.testkit.RecordingReceiver.Received;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class BeatRunTest {

    @Listener
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver listener;

    private final BeatRun run;

    BeatRunTest(BeatRun run) {
        this.run = run;
    }

    @Test
    void beatsWithItsKey() {
        run.tick();

        var beat = beats().getLast();
        assertThat(beat.method() + " " + beat.path()).isEqualTo("POST /api/v1/heartbeats/monitor");
        assertThat(beat.headers()).containsEntry("authorization", "Bearer a-heartbeat-key");
    }

    @Test
    void beatsAgainAfterOneThatWasNotTaken() {
        var before = beats().size();
        listener.answerNext(503, "");

        run.tick();
        run.tick();

        assertThat(beats()).hasSize(before + 2);
    }

    private List<Received> beats() {
        return listener.received();
    }
}
