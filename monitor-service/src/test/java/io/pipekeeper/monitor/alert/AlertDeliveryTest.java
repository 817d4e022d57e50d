package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.Oncall;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class AlertDeliveryTest {

    @Oncall
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver oncall;

    private final MovableClock clock;
    private final AlertDesk desk;
    private final AlertRun sender;

    AlertDeliveryTest(MovableClock clock, AlertDesk desk, AlertRun sender) {
        this.clock = clock;
        this.desk = desk;
        this.sender = sender;
    }

    @Test
    void sendsAnEventAsTheEventsApiWantsIt() {
        receive(raise("check:a|demo.t", "2026-01-05", "1 row"));

        sender.sendDue(clock.instant());

        var event = sent("check:a|demo.t|2026-01-05").getFirst();
        assertThat(event.getString("routing_key")).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(event.getString("event_action")).isEqualTo("trigger");
        assertThat(event.getString("payload.group")).isEqualTo("pipeline:profit");
        assertThat(event.getString("payload.class")).isEqualTo("condition");
        assertThat(event.getString("payload.custom_details.observed")).isEqualTo("1 row");
        assertThat(event.getString("payload.custom_details.since")).isNotBlank();
    }

    @Test
    void keepsTheOrderOfAnAlertWhileOncallIsAway() {
        receive(raise("check:b|demo.t", "2026-01-05", "1 row"));
        receive(new Signal.Clear("check:b|demo.t"));
        oncall.answerNext(503, "");

        sender.sendDue(clock.instant());
        sender.sendDue(clock.moveBy(Duration.ofSeconds(1)));

        assertThat(sent("check:b|demo.t|2026-01-05"))
                .extracting(event -> event.getString("event_action"))
                .containsExactly("trigger", "trigger", "resolve");
    }

    @Test
    void sendsAgainWhatADeadProcessHadClaimed() {
        receive(raise("check:c|demo.t", "2026-01-05", "1 row"));
        desk.claimDue(clock.instant(), Duration.ofSeconds(30), 100);

        sender.sendDue(clock.moveBy(Duration.ofSeconds(29)));
        var before = sent("check:c|demo.t|2026-01-05").size();
        sender.sendDue(clock.moveBy(Duration.ofSeconds(1)));

        assertThat(before).isZero();
        assertThat(sent("check:c|demo.t|2026-01-05")).hasSize(1);
    }

    @Test
    void tellsAChangeOnlyWhenThereIsOne() {
        receive(raise("check:d|demo.t", "2026-01-05", "1 row"));
        receive(raise("check:d|demo.t", "2026-01-05", "1 row"));
        receive(raise("check:d|demo.t", "2026-01-05", "2 rows"));

        sender.sendDue(clock.instant());

        assertThat(sent("check:d|demo.t|2026-01-05"))
                .extracting(event -> event.getString("payload.custom_details.observed"))
                .containsExactly("1 row", "2 rows");
    }

    @Test
    void tellsTheWorstFirst() {
        var minor = raise("check:e|demo.t", "2026-01-05", "1 row");
        var notice = ((Signal.Raise) minor).notice();
        var worst = new Signal.Raise(
                "check:f|demo.t",
                "2026-01-05",
                new Notice("worst", "critical", "demo.t", "profit", "pipeline:profit", "condition", notice.details()));
        QuarkusTransaction.requiringNew().run(() -> desk.receive(List.of(minor, worst), clock.instant()));

        sender.sendDue(clock.instant());

        assertThat(oncall.received().stream()
                        .map(request -> JsonPath.from(request.body()).getString("dedup_key"))
                        .filter(key -> key.startsWith("check:e|") || key.startsWith("check:f|")))
                .containsExactly("check:f|demo.t|2026-01-05", "check:e|demo.t|2026-01-05");
    }

    private void receive(Signal signal) {
        QuarkusTransaction.requiringNew().run(() -> desk.receive(List.of(signal), clock.instant()));
    }

    private List<JsonPath> sent(String dedupKey) {
        return oncall.received().stream()
                .map(request -> JsonPath.from(request.body()))
                .filter(event -> dedupKey.equals(event.getString("dedup_key")))
                .toList();
    }

    private static Signal raise(String subject, @Nullable String period, String observed) {
        var details = Map.of("observed", observed, "expected", "exactly 0 rows");
        return new Signal.Raise(
                subject,
                period,
                new Notice(
                        "profit: " + observed, "error", "demo.t", "profit", "pipeline:profit", "condition", details));
    }
}
