package io.pipekeeper.oncall.paging;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything fails at once, and all of it is engineer A's. */
@QuarkusTest
@TestProfile(CrowdTest.TwoMails.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class CrowdTest {

    private final PageRun run;
    private final TimerTicks escalation;
    private final MovableClock clock;
    private int before;

    CrowdTest(PageRun run, TimerTicks escalation, MovableClock clock) {
        this.run = run;
        this.escalation = escalation;
        this.clock = clock;
    }

    /** After two mails they come a minute apart. */
    public static final class TwoMails implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("oncall.paging.bundle-from", "2", "oncall.paging.limits.messages", "2");
        }
    }

    @BeforeEach
    void longAgo() {
        clock.moveTo(START);
        Demo.apply();
        before = Mailbox.to("engineer-a").size();
    }

    @Test
    void whatComesTogetherLeavesTogetherAndWhatComesAfterWaitsAMinute() {
        var first = fails("crowd-1");
        var second = fails("crowd-2");
        work();
        assertThat(texts(first)).contains("Mail sent to engineer-a, together with 1 others");
        assertThat(texts(second)).contains("Mail sent to engineer-a, together with 1 others");
        assertThat(pages(first, "bundle")).isEqualTo(pages(second, "bundle"));
        assertThat(mails()).isEqualTo(1);

        fails("crowd-3");
        work();
        assertThat(mails()).isEqualTo(2);

        var fourth = fails("crowd-4");
        work();
        var fifth = fails("crowd-5");
        work();
        assertThat(mails()).isEqualTo(2);
        assertThat(pages(fourth, "dueAt")).containsExactly(START.plusSeconds(60).toString());
        assertThat(pages(fourth, "attempts"))
                .isEqualTo(pages(fifth, "attempts"))
                .hasToString("[0]");

        clock.moveBy(Duration.ofMinutes(1));
        work();
        assertThat(mails()).isEqualTo(3);
        assertThat(texts(fifth)).contains("Mail sent to engineer-a, together with 1 others");
    }

    @Test
    void aBundleLeavesWithoutWhatWasAnsweredMeanwhile() {
        reachAt("""
                webhook: {url: "%s/pages", secret: paging.test.webhook.secret}
                    rules: [{notifications: [{channel: webhook, after: PT0S}]}]
                """.formatted(Outside.WEBHOOK.uri()));
        Outside.WEBHOOK.answerNext(503, "");
        var first = fails("shrinking-1");
        var second = fails("shrinking-2");
        work();
        assertThat(pages(first, "state")).containsExactly("QUEUED");
        GraphQLTester.as("engineer-a", "responder")
                .data("mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", first));

        clock.moveBy(Duration.ofSeconds(5));
        work();

        assertThat(pages(first, "state")).containsExactly("CANCELLED");
        assertThat(pages(second, "state")).containsExactly("SENT");
        assertThat(texts(second)).contains("Webhook sent to engineer-a");
        assertThat(Outside.WEBHOOK.received().getLast().body()).contains(second).doesNotContain(first);
        reachAt("mail: engineer-a@pipekeeper.example");
    }

    private static void reachAt(String address) {
        var contacts = """
                contacts:
                  - person: engineer-a
                    %s
                """.formatted(address);
        var file = Map.of("path", "contacts.yaml", "content", contacts);
        GraphQLTester.as("admin", "admin").data(Demo.APPLY, Map.of("files", List.of(file)));
    }

    private String fails(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        return monitor.openIncident();
    }

    private void work() {
        escalation.at(clock.instant());
        run.sendDue(clock.instant());
    }

    private int mails() {
        return Mailbox.to("engineer-a").size() - before;
    }

    private static List<String> texts(String incident) {
        return GraphQLTester.as("engineer-d", "viewer")
                .data("query($id: ID!) { incident(id: $id) { timeline { text } } }", Map.of("id", incident))
                .getList("incident.timeline.text");
    }

    private static List<Object> pages(String incident, String field) {
        return GraphQLTester.as("engineer-d", "viewer")
                .data(
                        "query($id: ID!) { incident(id: $id) { pages { state bundle dueAt attempts } } }",
                        Map.of("id", incident))
                .getList("incident.pages." + field);
    }
}
