package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.Heard;
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
    void tellsAChangeOnlyWhenThereIsOneAndOnceAMinute() {
        receive(raise("check:d|demo.t", "2026-01-05", "1 row"));
        sender.sendDue(clock.instant());
        for (var observed : List.of("1 row", "2 rows", "3 rows")) {
            receive(raise("check:d|demo.t", "2026-01-05", observed));
            sender.sendDue(clock.moveBy(Duration.ofSeconds(10)));
        }

        sender.sendDue(clock.moveBy(Duration.ofSeconds(60)));

        assertThat(sent("check:d|demo.t|2026-01-05"))
                .extracting(event -> event.getString("payload.custom_details.observed"))
                .containsExactly("1 row", "3 rows");
    }

    @Test
    void forgetsWhatWasOverBeforeAnybodyWasTold() {
        receive(raise("check:g|demo.t", "2026-01-05", "1 row"));
        receive(new Signal.Clear("check:g|demo.t"));

        sender.sendDue(clock.instant());

        assertThat(sent("check:g|demo.t|2026-01-05")).isEmpty();
    }

    @Test
    void goesOnWithTheIncidentWhenTheNextPeriodFailsToo() {
        receive(raise("check:h|demo.t", "2026-01-05", "1 row"));
        sender.sendDue(clock.instant());
        receive(raise("check:h|demo.t", "2026-01-06", "1 row"));

        sender.sendDue(clock.moveBy(Duration.ofSeconds(1)));

        assertThat(Heard.words(oncall, "check:h|"))
                .containsExactly(
                        "trigger check:h|demo.t|2026-01-05",
                        "trigger check:h|demo.t|2026-01-06",
                        "resolve check:h|demo.t|2026-01-05");
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
        return AlertFixtures.raise(subject, period, observed);
    }
}
