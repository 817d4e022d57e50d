package io.pipekeeper.oncall.paging;

import static io.pipekeeper.testkit.MovableClock.START;
import static io.restassured.RestAssured.get;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.channel.webhook.WebhookSignature;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.pipekeeper.testkit.RecordingReceiver.Received;
import io.pipekeeper.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class PageDeliveryTest {

    private static final String GUIDANCE = """
            [{"scenario": "Data quality issues", "step": 1, "text": "Look at yesterday's **profit** by unit.",
              "link": "http://localhost:8080/runbooks/aggregate-profit"},
             {"scenario": "Data quality issues", "step": 2, "text": "Ask finance for the missing unit."}]
            """;

    private static final Instant TURN_OF_ENGINEER_D = Instant.parse("2026-02-17T08:00:00Z");

    private final PageDelivery delivery;
    private final PageRun run;
    private final TimerTicks escalation;
    private final MovableClock clock;

    PageDeliveryTest(PageDelivery delivery, PageRun run, TimerTicks escalation, MovableClock clock) {
        this.delivery = delivery;
        this.run = run;
        this.escalation = escalation;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
        escalation.at(START);
        run.sendDue(START);
    }

    @Test
    void saysWhatFailsAndWhatToDo() {
        var monitor = new Monitor("aggregate-profit");
        monitor.fails("no-negative-profit");
        var incident = monitor.openIncident();
        escalation.at(START);
        Outside.RUNBOOKS.answerNext(200, GUIDANCE);

        run.sendDue(START);

        var letter = Mailbox.about(incident).getFirst();
        assertThat(letter.to()).isEqualTo("engineer-a");
        assertThat(letter.subject())
                .isEqualTo("[CRITICAL] Aggregate Profit: aggregate-profit: no-negative-profit failed");
        assertThat(letter.text())
                .contains("observed: -1200.50 EUR\n  expected: at least 0\n  since:    2026-01-05")
                .contains("What to do: Data quality issues\n  1. Look at yesterday's **profit** by unit.")
                .contains("  2. Ask finance for the missing unit.")
                .contains("Also paged: nobody")
                .contains("acknowledgeIncident(id: \"" + incident + "\")");
        var asked = Outside.RUNBOOKS.received().getLast();
        assertThat(asked.path())
                .isEqualTo("/api/v1/guidance?pipeline=aggregate-profit&check=aggregate-profit-no-negative-profit");
        assertThat(asked.headers()).containsEntry("authorization", "Bearer " + TestTokens.MACHINE_KEY);
        monitor.recovers("no-negative-profit");
    }

    @Test
    void goesOutWithoutGuidanceWhenThereIsNone() {
        var monitor = new Monitor("no-guidance");
        monitor.fails("freshness");
        escalation.at(START);
        Outside.RUNBOOKS.answerNext(503, "");

        run.sendDue(START);

        assertThat(Mailbox.about(monitor.openIncident()).getFirst().text())
                .contains("No guidance: the runbooks could not be reached.");
    }

    @Test
    void saysWhoWasPagedBefore() {
        var monitor = new Monitor("second-in-line");
        monitor.fails("freshness");
        escalation.at(START);
        run.sendDue(START);
        var later = clock.moveBy(Duration.ofMinutes(30));
        escalation.at(later);

        run.sendDue(later);

        var letter = Mailbox.about(monitor.openIncident()).getLast();
        assertThat(letter.text())
                .startsWith("Engineer B, you are called as step 2.")
                .contains("Also paged: Engineer A");
    }

    @Test
    void reachesAPersonByEveryMeansTheyGave() {
        addWebhook();
        clock.moveTo(TURN_OF_ENGINEER_D);
        var monitor = new Monitor("webhook-too");
        monitor.fails("freshness");
        escalation.at(TURN_OF_ENGINEER_D);

        run.sendDue(TURN_OF_ENGINEER_D);

        var incident = monitor.openIncident();
        var call = Outside.WEBHOOK.received().stream()
                .filter(received -> received.body().contains(incident))
                .findFirst()
                .orElseThrow();
        var timestamp = Long.parseLong(header(call, "x-pipekeeper-timestamp"));
        var signature = header(call, "x-pipekeeper-signature");
        assertThat(new WebhookSignature(Outside.WEBHOOK_SECRET)
                        .verifies(timestamp, call.body(), signature, TURN_OF_ENGINEER_D))
                .isTrue();
        assertThat(Mailbox.about(incident)).hasSize(1);
    }

    @Test
    void triesAWebhookAgainThatDidNotTakeThePage() {
        addWebhook();
        clock.moveTo(TURN_OF_ENGINEER_D);
        var monitor = new Monitor("webhook-down");
        monitor.fails("freshness");
        escalation.at(TURN_OF_ENGINEER_D);
        Outside.WEBHOOK.answerNext(500, "");

        run.sendDue(TURN_OF_ENGINEER_D);
        assertThat(webhookPage(monitor.openIncident()))
                .containsEntry("state", "QUEUED")
                .containsEntry("error", "The webhook answered HTTP 500");
        run.sendDue(TURN_OF_ENGINEER_D.plusSeconds(5));

        assertThat(webhookPage(monitor.openIncident())).containsEntry("state", "SENT");
    }

    @Test
    void sendsNothingThatAnotherWorkerHasByNow() {
        var story = StoryFixtures.story("held up since nine", List.of(), List.of());

        assertThat(delivery.deliver(new Letter(List.of(story)))).isEmpty();

        assertThat(Mailbox.about(story.incident().id().toString())).isEmpty();
    }

    @Test
    void countsWhatItSends() {
        var monitor = new Monitor("counted");
        monitor.fails("freshness");
        escalation.at(START);

        run.sendDue(START);

        var metrics = get("/q/metrics").body().asString();
        assertThat(metrics)
                .contains("oncall_pages_sent_total{channel=\"MAIL\",result=\"sent\"}")
                .contains("oncall_page_delay_seconds_count");
    }

    private static void addWebhook() {
        var file = Map.of("path", "webhook.yaml", "content", """
                contacts:
                  - person: engineer-d
                    webhook: {url: "%s/pages", secret: paging.test.webhook.secret}
                """.formatted(Outside.WEBHOOK.uri()));
        GraphQLTester.as("admin", "admin").data(Demo.APPLY, Map.of("files", List.of(file)));
    }

    private static String header(Received call, String name) {
        return requireNonNull(call.headers().get(name));
    }

    private static Map<String, Object> webhookPage(String incident) {
        return GraphQLTester.as("engineer-a", "viewer")
                .data("query($id: ID!) { incident(id: $id) { pages { channel state error } } }", Map.of("id", incident))
                .getMap("incident.pages.find { it.channel == 'WEBHOOK' }");
    }
}
