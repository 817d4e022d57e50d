package io.pipekeeper.oncall.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Engineer D is on duty, wants pages by webhook, and ten minutes later by mail. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class PageLadderTest {

    private static final Instant TURN_OF_ENGINEER_D = Instant.parse("2026-02-17T08:00:00Z");

    private final PageRun run;
    private final TimerTicks escalation;
    private final MovableClock clock;

    PageLadderTest(PageRun run, TimerTicks escalation, MovableClock clock) {
        this.run = run;
        this.escalation = escalation;
        this.clock = clock;
    }

    @BeforeEach
    void webhookFirstAndMailLater() {
        clock.moveTo(TURN_OF_ENGINEER_D);
        Demo.apply();
        work();
        reachAt(Outside.WEBHOOK.uri() + "/pages");
    }

    @AfterEach
    void mailOnly() {
        apply("contacts: [{person: engineer-d, mail: engineer-d@pipekeeper.example}]");
    }

    @Test
    void theSecondChannelWaitsForItsTime() {
        var incident = called("ladder-patient");

        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK SENT", "MAIL QUEUED");
        after(Duration.ofMinutes(10));
        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK SENT", "MAIL SENT");
    }

    @Test
    void anAnswerStopsWhatWaits() {
        var incident = called("ladder-answered");
        GraphQLTester.as("engineer-d", "responder")
                .data("mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", incident));

        after(Duration.ofMinutes(10));

        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK SENT", "MAIL CANCELLED");
    }

    @Test
    void aRefusalBringsTheNextChannelAtOnce() {
        Outside.WEBHOOK.answerNext(410, "gone");

        var incident = called("ladder-refused");

        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK FAILED", "MAIL SENT");
        assertThat(Mailbox.about(incident)).hasSize(1);
    }

    @Test
    void theThirdFailureBringsTheNextChannelWhileTheFirstIsTriedOn() {
        for (var i = 0; i < 3; i++) {
            Outside.WEBHOOK.answerNext(500, "");
        }
        var incident = called("ladder-broken");

        after(Duration.ofSeconds(5));
        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK QUEUED", "MAIL QUEUED");
        after(Duration.ofSeconds(10));
        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK QUEUED", "MAIL SENT");
        after(Duration.ofSeconds(20));
        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK SENT", "MAIL SENT");
        assertThat(texts(incident)).contains("Webhook sent to engineer-d; it may have arrived before");
    }

    @Test
    void whoeverIsBusyIsAskedAgainWhenTheyWant() {
        Outside.WEBHOOK.answerNext(429, "");
        var incident = called("ladder-busy");

        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK QUEUED", "MAIL QUEUED");
        after(Duration.ofSeconds(5));

        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK SENT", "MAIL QUEUED");
        assertThat(texts(incident)).contains("Webhook sent to engineer-d");
    }

    @Test
    void whoeverSaysWhenIsAskedAgainThen() throws IOException {
        var answers = new ArrayDeque<>(List.of(429));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "40");
            exchange.sendResponseHeaders(answers.isEmpty() ? 204 : answers.remove(), -1);
            exchange.close();
        });
        server.start();
        reachAt("http://localhost:%d/".formatted(server.getAddress().getPort()));

        var incident = called("ladder-later");
        after(Duration.ofSeconds(39));
        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK QUEUED", "MAIL QUEUED");
        after(Duration.ofSeconds(1));
        assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK SENT", "MAIL QUEUED");
        server.stop(0);
    }

    @Test
    void whoeverHangsKeepsNobodyElseWaiting() throws IOException, InterruptedException {
        try (var server = new ServerSocket(0)) {
            reachAt("http://localhost:%d/".formatted(server.getLocalPort()));
            var monitor = new Monitor("ladder-hanging");
            monitor.fails("freshness");
            escalation.at(clock.instant());
            var sending = Thread.ofVirtual().start(() -> run.sendDue(TURN_OF_ENGINEER_D));

            try (var connection = server.accept()) {
                mailOnly();
                assertThat(Mailbox.about(called("ladder-beside"))).hasSize(1);
                assertThat(sending.isAlive() && connection.isConnected()).isTrue();
            }
            sending.join();
            monitor.recovers("freshness");
        }
    }

    @Test
    void whoeverHangsUpAfterReadingMayHaveIt() throws IOException {
        try (var server = new ServerSocket(0)) {
            var hanging = Thread.ofVirtual().start(() -> hangUp(server));
            assertThat(hanging.isAlive()).isTrue();
            reachAt("http://localhost:%d/".formatted(server.getLocalPort()));

            var incident = called("ladder-hung-up");

            assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK QUEUED", "MAIL QUEUED");
            reachAt(Outside.WEBHOOK.uri() + "/pages");
            after(Duration.ofSeconds(5));
            assertThat(pages(incident)).containsExactlyInAnyOrder("WEBHOOK SENT", "MAIL QUEUED");
            assertThat(texts(incident)).contains("Webhook sent to engineer-d; it may have arrived before");
        }
    }

    private String called(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        work();
        return monitor.openIncident();
    }

    private void after(Duration time) {
        clock.moveBy(time);
        run.sendDue(clock.instant());
    }

    private void work() {
        escalation.at(clock.instant());
        run.sendDue(clock.instant());
    }

    private static void hangUp(ServerSocket server) {
        try (var connection = server.accept()) {
            assertThat(connection.getInputStream().read(new byte[8192])).isPositive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reachAt(String webhook) {
        apply("""
                contacts:
                  - person: engineer-d
                    webhook: {url: "%s", secret: paging.test.webhook.secret}
                    rules:
                      - notifications: [{channel: webhook, after: PT0S}, {channel: mail, after: PT10M}]
                """.formatted(webhook));
    }

    private static void apply(String contacts) {
        var file = Map.of("path", "contacts.yaml", "content", contacts);
        GraphQLTester.as("admin", "admin").data(Demo.APPLY, Map.of("files", List.of(file)));
    }

    private static List<String> pages(String incident) {
        return GraphQLTester.as("engineer-d", "viewer")
                .data("query($id: ID!) { incident(id: $id) { pages { channel state } } }", Map.of("id", incident))
                .getList("incident.pages.collect { it.channel + ' ' + it.state }");
    }

    private static List<String> texts(String incident) {
        return GraphQLTester.as("engineer-d", "viewer")
                .data("query($id: ID!) { incident(id: $id) { timeline { text } } }", Map.of("id", incident))
                .getList("incident.timeline.text");
    }
}
