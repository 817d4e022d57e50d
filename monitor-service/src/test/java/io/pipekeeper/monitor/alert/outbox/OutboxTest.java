package io.pipekeeper.monitor.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.Heard;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.Oncall;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class OutboxTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Oncall
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver oncall;

    private final MovableClock clock;
    private final OutboxDesk desk;
    private final OutboxRun run;

    OutboxTest(MovableClock clock, OutboxDesk desk, OutboxRun run) {
        this.clock = clock;
        this.desk = desk;
        this.run = run;
    }

    @Test
    void keepsTheOrderOfAnAlertWhileOncallIsAway() {
        add(trigger("order", null), resolve("order"));
        oncall.answerNext(503, "");

        run.sendDue(clock.instant());
        run.sendDue(clock.moveBy(Duration.ofSeconds(1)));

        assertThat(sent("order")).containsExactly("trigger order", "trigger order", "resolve order");
    }

    @Test
    void sendsASymptomBehindItsCause() {
        add(trigger("cause", null), trigger("symptom", "cause"));
        oncall.answerNext(503, "");

        run.sendDue(clock.instant());
        var before = sent("symptom");
        run.sendDue(clock.moveBy(Duration.ofSeconds(1)));

        assertThat(before).isEmpty();
        assertThat(sent("symptom")).hasSize(1);
    }

    @Test
    void sendsAgainWhatADeadProcessHadClaimed() {
        add(trigger("dead", null));
        desk.claimDue(clock.instant(), LEASE, 100);

        run.sendDue(clock.moveBy(Duration.ofSeconds(29)));
        var before = sent("dead");
        run.sendDue(clock.moveBy(Duration.ofSeconds(1)));

        assertThat(before).isEmpty();
        assertThat(sent("dead")).hasSize(1);
    }

    @Test
    void leavesToOthersWhatTheyHaveClaimedMeanwhile() {
        add(trigger("slow", null));
        var slow = claim("slow");
        clock.moveBy(LEASE);
        claim("slow");

        desk.settle(Map.of(slow, new Delivery.Refused("too late")), clock.instant());
        run.sendDue(clock.moveBy(LEASE));

        assertThat(sent("slow")).hasSize(1);
    }

    @Test
    void showsWhatOncallRefuses() {
        add(trigger("refused", null));
        oncall.answerNext(400, "{\"errors\": [\"'payload.source' is missing or blank\"]}");

        run.sendDue(clock.instant());

        var stuck =
                GraphQLTester.as("ana", "viewer").data("{ undeliveredEvents { dedupKey attempts problem refusedAt } }");
        assertThat(stuck.getString("undeliveredEvents.find { it.dedupKey == 'refused' }.problem"))
                .startsWith("HTTP 400: ")
                .contains("payload.source");
    }

    @Test
    void waitsAsLongAsOncallAsks() {
        add(trigger("throttled", null));
        var event = claim("throttled");

        desk.settle(Map.of(event, new Delivery.TryAgain("HTTP 429", Duration.ofSeconds(45))), clock.instant());
        run.sendDue(clock.moveBy(Duration.ofSeconds(44)));
        var before = sent("throttled");
        run.sendDue(clock.moveBy(Duration.ofSeconds(1)));

        assertThat(before).isEmpty();
        assertThat(sent("throttled")).hasSize(1);
    }

    @Test
    void sendsEachOfAThousandOnceFromTwoReplicas() {
        IntStream.range(0, 1000).forEach(i -> add(trigger("many-" + i, null), resolve("many-" + i)));

        try (var replicas = Executors.newFixedThreadPool(2)) {
            replicas.execute(() -> run.sendDue(clock.instant()));
            replicas.execute(() -> run.sendDue(clock.instant()));
        }

        var sent = sent("many-");
        assertThat(sent).hasSize(2000).doesNotHaveDuplicates();
        IntStream.range(0, 1000)
                .forEach(i ->
                        assertThat(sent.indexOf("trigger many-" + i)).isLessThan(sent.indexOf("resolve many-" + i)));
    }

    private void add(Event... events) {
        QuarkusTransaction.requiringNew().run(() -> List.of(events).forEach(event -> desk.add(event, clock.instant())));
    }

    private Outbox.Claimed claim(String key) {
        return desk.claimDue(clock.instant(), LEASE, 10_000).stream()
                .filter(event -> event.dedupKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sent(String prefix) {
        return Heard.words(oncall, prefix);
    }

    private static Event trigger(String key, @Nullable String behind) {
        return new Event(key, Event.Action.TRIGGER, "{\"summary\": \"s\"}", behind);
    }

    private static Event resolve(String key) {
        return new Event(key, Event.Action.RESOLVE, "{\"summary\": \"s\"}", null);
    }
}
