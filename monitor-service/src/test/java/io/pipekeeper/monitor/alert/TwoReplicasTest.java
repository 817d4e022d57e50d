package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.Heard;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.Oncall;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two of us at once open, tell and resolve each alert once. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class TwoReplicasTest {

    @Oncall
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver oncall;

    private final MovableClock clock;
    private final AlertDesk desk;
    private final AlertRun sender;

    TwoReplicasTest(MovableClock clock, AlertDesk desk, AlertRun sender) {
        this.clock = clock;
        this.desk = desk;
        this.sender = sender;
    }

    @Test
    void openTheSameAlertOnce() {
        var raise = AlertFixtures.raise("check:raced|demo.t", "2026-01-05", "1 row");
        var now = clock.instant();

        together(8, () -> receive(List.of(raise), now));
        together(4, () -> sender.sendDue(now));

        assertThat(told("check:raced|")).containsExactly("trigger check:raced|demo.t|2026-01-05");
    }

    @Test
    void tellEachOfManyOnceWhateverTheOrderOfTheirSignals() {
        List<Signal> raises = IntStream.range(0, 300)
                .<Signal>mapToObj(i -> AlertFixtures.raise("check:crowd-%d|demo.t".formatted(i), null, "1 row"))
                .toList();
        List<Signal> clears = raises.stream()
                .<Signal>map(raise -> new Signal.Clear(raise.subject()))
                .toList();
        var now = clock.instant();

        together(Stream.of(
                () -> receive(raises, now), () -> receive(raises.reversed(), now), () -> sender.sendDue(now)));
        sender.sendDue(now);
        together(Stream.of(
                () -> receive(clears, now), () -> receive(clears.reversed(), now), () -> sender.sendDue(now)));
        sender.sendDue(now);

        assertThat(told("check:crowd-")).hasSize(600).doesNotHaveDuplicates();
        assertThat(MonitorTester.openAlerts()).noneMatch(key -> key.startsWith("check:crowd-"));
    }

    @Test
    void findOneIncidentInAFailureAndItsSymptom() {
        MonitorTester.apply("""
                apiVersion: v3.1.0
                kind: DataContract
                id: both-report
                version: 1.0.0
                status: active
                servers: [{server: demo, type: custom}]
                customProperties: [{property: upstream, value: [both-source]}]
                """);
        var now = clock.instant();

        together(Stream.of(
                () -> fail("both-source", now),
                () -> fail("both-report", now),
                () -> sender.sendDue(now),
                () -> sender.sendDue(now)));
        var later = clock.moveBy(Duration.ofSeconds(30));
        together(2, () -> sender.sendDue(later));

        assertThat(Heard.events(oncall, "check:both-"))
                .extracting(event -> event.at("/payload/group").asText())
                .containsExactly("pipeline:both-source", "pipeline:both-source");
    }

    private void fail(String pipeline, Instant now) {
        receive(
                List.of(AlertFixtures.raise("check:%s|demo.t".formatted(pipeline), null, "1 row", "error", pipeline)),
                now);
        sender.sendDue(now);
    }

    private void receive(List<Signal> signals, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> desk.receive(signals, now));
    }

    private static void together(int times, Runnable work) {
        together(Stream.generate(() -> work).limit(times));
    }

    private static void together(Stream<Runnable> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            work.forEach(threads::execute);
        }
    }

    private List<String> told(String prefix) {
        return Heard.words(oncall, prefix);
    }
}
