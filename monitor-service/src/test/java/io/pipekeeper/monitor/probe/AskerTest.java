package io.pipekeeper.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.probe.http.Doors;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Concern;
import io.pipekeeper.monitor.probe.rule.Patience;
import io.pipekeeper.monitor.probe.rule.ProbeKind;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.pipekeeper.monitor.probe.rule.Rhythm;
import io.pipekeeper.monitor.probe.rule.Target;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class AskerTest {

    private final Asker asker;

    AskerTest(Asker asker) {
        this.asker = asker;
    }

    /** It accepts the connection and never says a word. */
    @Test
    void waitsNoLongerThanTheTimeOut() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var page = URI.create("http://localhost:" + silent.getLocalPort() + "/");
            var begin = System.nanoTime();

            var answer = asker.ask(rule(new Target.Http(Doors.address(page))));

            assertThat(answer).isEqualTo(new Answer.Silence("nothing within 1 s"));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void doesNotKnowWhatItCannotAsk() {
        assertThat(asker.ask(rule(new Target.Unknown(ProbeKind.TCP, "not set"))))
                .isEqualTo(new Answer.Nothing("not set"));
        assertThat(asker.ask(rule(new Target.Pods(null, "app=x", 1, Duration.ofSeconds(60)))))
                .isEqualTo(new Answer.Nothing("this is no Kubernetes cluster"));
    }

    private static ProbeRule rule(Target target) {
        return new ProbeRule(
                "asked",
                target,
                ProbeRule.Bounds.NONE,
                new Rhythm(Duration.ofSeconds(1), Duration.ofSeconds(1)),
                new Patience(3, 2, 3),
                new Concern("asked", List.of(), Severity.ERROR, true),
                false);
    }
}
