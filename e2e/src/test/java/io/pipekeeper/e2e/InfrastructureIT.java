package io.pipekeeper.e2e;

import static io.pipekeeper.e2e.Pipekeeper.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * M11: CPU and memory, database connection pool, disk space, network latency. In the healthy demo there is enough of each; where
 * there is not, whoever is on call hears which probe saw what and what it should be, and it ends by itself. That something is not
 * there at all is the matter of {@link OutagesIT}.
 */
class InfrastructureIT {

    private static final List<Shortage> ALL = List.of(
            new Shortage("M11-cpu", "worker-cpu", "DOWN", "[\\d.]+ %, more than 90 %", "at most 80 %"),
            new Shortage("M11-memory", "worker-memory", "DOWN", "97 %, more than 90 %", "at most 80 %"),
            new Shortage("M11-disk", "worker-disk", "DOWN", "98 %, more than 95 %", "at most 85 %"),
            new Shortage(
                    "M11-latency",
                    "exchange-rate-api",
                    "DOWN",
                    "UP in 3[5-9]\\d\\d ms, more than 3000 ms",
                    "an answer in at most 1000 ms"),
            new Shortage(
                    "M11",
                    "warehouse-connections",
                    "WARN",
                    "\\d+ of \\d+ connections are in use \\(.*\\), more than 80 %",
                    "at most 80 %, an answer in at most 1000 ms"));

    private static final List<Enough> ENOUGH = List.of(
            new Enough("worker-cpu", 20, 80),
            new Enough("worker-memory", 59, 61),
            new Enough("worker-disk", 54, 56),
            new Enough("warehouse-connections", 1, 80),
            new Enough("monitor-service-cpu", 0, 80),
            new Enough("monitor-service-memory", 0, 80),
            new Enough("monitor-service-pool", 0, 0),
            new Enough("monitor-service-disk", 15, 100));
    private static final List<String> NEAR =
            List.of("exchange-rate-api", "kafka", "warehouse-port", "warehouse-connections");

    private final Pipekeeper pipekeeper = Pipekeeper.running();
    private final Probes probes = new Probes(pipekeeper);
    private final Rota rota = new Rota(pipekeeper);
    private final Incidents incidents = new Incidents(pipekeeper);
    private final Map<Shortage, String> opened = new HashMap<>();

    /** What a probe sees in the healthy demo. */
    private record Enough(String probe, double least, double most) {}

    /**
     * What a drill uses up.
     *
     * @param observed what the probe must have seen, as a pattern
     */
    private record Shortage(String drill, String probe, String state, String observed, String expected) {

        /** A warning does not say that it is down. */
        String summary() {
            return probe + (state.equals("DOWN") ? " is down: " : ": ") + observed;
        }
    }

    @Test
    void hasEnoughOfEverything() {
        eventually(() ->
                assertThat(states(ENOUGH.stream().map(Enough::probe).toList())).containsOnly("UP"));

        assertThat(ENOUGH)
                .allSatisfy(
                        enough -> assertThat(probes.value(enough.probe())).isBetween(enough.least(), enough.most()));
    }

    @Test
    void answersAtOnce() {
        eventually(() -> assertThat(states(NEAR)).containsOnly("UP"));

        assertThat(NEAR)
                .allSatisfy(probe ->
                        assertThat(probes.latency(probe)).isBetween(Duration.ofNanos(1), Duration.ofSeconds(1)));
    }

    @TestFactory
    List<DynamicTest> isFoundShort() {
        List<DynamicTest> steps = new ArrayList<>();
        steps.add(dynamicTest("all of it becomes short", this::breakAll));
        for (var shortage : ALL) {
            steps.add(dynamicTest(shortage.drill() + " is found", () -> isFound(shortage)));
            steps.add(dynamicTest(shortage.drill() + " is paged", () -> isPaged(shortage)));
        }
        steps.add(dynamicTest(
                "there is enough again", () -> ALL.forEach(shortage -> pipekeeper.order(shortage.drill(), false))));
        for (var shortage : ALL) {
            steps.add(dynamicTest(shortage.drill() + " is over", () -> isOver(shortage)));
        }
        return steps;
    }

    private void breakAll() {
        pipekeeper.moveToOfficeHours();
        pipekeeper.awaitCalm();
        ALL.forEach(shortage -> pipekeeper.order(shortage.drill(), true));
    }

    /** The probe is in the state that it should be in, and an open incident says what was seen and expected. */
    private void isFound(Shortage shortage) {
        eventually(() -> assertThat(probes.state(shortage.probe())).isEqualTo(shortage.state()));
        eventually(() -> {
            var alarm = probes.alarm(shortage.probe());
            assertThat(alarm.summary()).matches(shortage.summary());
            assertThat(alarm.detail("observed")).matches(shortage.observed());
            assertThat(alarm.detail("expected")).isEqualTo(shortage.expected());
            opened.put(shortage, alarm.incident());
        });
    }

    private void isPaged(Shortage shortage) {
        eventually(() -> assertThat(probes.called(incident(shortage))).contains(rota.primary("daily-growth")));
    }

    private void isOver(Shortage shortage) {
        eventually(() -> assertThat(probes.state(shortage.probe())).isEqualTo("UP"));
        eventually(() ->
                assertThat(incidents.one(incident(shortage)).getString("state")).isEqualTo("RESOLVED"));
    }

    private List<Object> states(List<String> names) {
        return probes.all().stream()
                .filter(probe -> names.contains(probe.get("name")))
                .map(probe -> probe.get("state"))
                .toList();
    }

    private String incident(Shortage shortage) {
        return Objects.requireNonNull(opened.get(shortage));
    }
}
