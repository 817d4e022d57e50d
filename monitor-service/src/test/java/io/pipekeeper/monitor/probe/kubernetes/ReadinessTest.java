package io.pipekeeper.monitor.probe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Target.Pods TARGET = new Target.Pods(null, "app=oncall-service", 1, Duration.ofSeconds(60));

    private final Pod ready = pod("a", true, NINE.minusSeconds(3600));

    @Test
    void isContentWithPodsThatAreReady() {
        assertThat(judge(ready, pod("b", true, NINE))).isEqualTo(new Answer.Told(true, "2 ready", Duration.ZERO));
    }

    @Test
    void hasPatienceWithAPodThatStarts() {
        assertThat(judge(ready, pod("b", false, NINE.minusSeconds(60))).well()).isTrue();
        assertThat(judge(pod("b", false, NINE.minusSeconds(60))).well()).isTrue();
    }

    @Test
    void namesTheDeploymentWhosePodsAreNotReadyForLong() {
        assertThat(judge(ready, pod("b", false, NINE.minusSeconds(61))))
                .isEqualTo(new Answer.Told(
                        false,
                        "oncall-service-7d9c5-b of oncall-service is not ready (CrashLoopBackOff)",
                        "oncall-service: pods are not ready",
                        Duration.ZERO));
    }

    @Test
    void missesPodsThatAreNotThere() {
        assertThat(judge().text()).isEqualTo("0 ready, at least 1 are needed");
    }

    @Test
    void doesNotCountWhatHasEndedOrIsAboutTo() {
        var ended = "\"phase\": \"Failed\"";
        var deleted = "\"deletionTimestamp\": \"2026-01-06T08:59:00Z\", \"uid\"";
        var old = NINE.minusSeconds(3600);

        var evicted = read(Manifests.pod("oncall-service", "b", false, old).replace("\"phase\": \"Running\"", ended));
        var leaving = read(Manifests.pod("oncall-service", "c", false, old).replace("\"uid\"", deleted));

        assertThat(judge(ready, evicted, leaving).well()).isTrue();
        assertThat(judge(evicted, leaving).well()).isFalse();
    }

    @Test
    void readsAPodThatNobodyHasScheduled() {
        var pending = read("""
                {"metadata": {"name": "lonely", "uid": "1", "creationTimestamp": "2026-01-06T08:00:00Z"},
                 "status": {"phase": "Pending", "conditions": [{"type": "PodScheduled", "status": "False"}]}}""");

        assertThat(pending)
                .isEqualTo(new Pod("lonely", "lonely", false, Instant.parse("2026-01-06T08:00:00Z"), "Pending", true));
    }

    private static Answer.Told judge(Pod... pods) {
        return Readiness.judge(List.of(pods), TARGET, NINE);
    }

    private static Pod pod(String suffix, boolean ready, Instant since) {
        return read(Manifests.pod("oncall-service", suffix, ready, since));
    }

    private static Pod read(String json) {
        try {
            return Pod.of(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
