package io.pipekeeper.monitor.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import io.pipekeeper.monitor.probe.rule.Target.Address;
import io.pipekeeper.monitor.probe.rule.Target.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthProbeTest {

    private final HealthProbe probe = new HealthProbe(Doors.open());
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksForHealth() {
        server.page("/q/health", 503, """
                {"status": "DOWN", "checks": [{"name": "Database", "status": "DOWN", "data": {"pool": "exhausted"}}]}""");

        assertThat(ask("/q/health")).isInstanceOfSatisfying(Answer.Told.class, told -> {
            assertThat(told.well()).isFalse();
            assertThat(told.text()).isEqualTo("DOWN: Database (pool: exhausted)");
            assertThat(told.latency()).isPositive();
        });
    }

    @Test
    void followsAFewRedirects() {
        server.page("/there", 200, "hello");
        server.redirect("/here", "/there");
        server.redirect("/circle", "/circle");
        server.redirect("/out", "file:///etc/passwd");

        assertThat(ask("/here"))
                .isInstanceOfSatisfying(
                        Answer.Told.class, told -> assertThat(told.well()).isTrue());
        assertThat(ask("/circle")).isEqualTo(new Answer.Silence("it redirects more than 3 times"));
        assertThat(ask("/out")).isEqualTo(new Answer.Silence("it redirects to what is no address"));
    }

    @Test
    void showsItsHeaderOnlyToWhomItWasGiven() throws IOException {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (var stranger = new WebServer()) {
            stranger.on("/", exchange -> {
                seen.add("stranger: " + exchange.getRequestHeaders().getFirst("Authorization"));
                WebServer.answer(exchange, 200, "");
            });
            server.on("/friend", exchange -> {
                seen.add("friend: " + exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.getResponseHeaders().set("Location", stranger.uri() + "/");
                WebServer.answer(exchange, 302, "");
            });
            var header = new Header("Authorization", "Bearer secret");

            probe.ask(new Target.Http(new Address(server.uri().resolve("/friend"), "shown", List.of(header))));
        }

        assertThat(seen).containsExactly("friend: Bearer secret", "stranger: null");
    }

    @Test
    void readsNoMoreThanItNeeds() {
        server.page("/large", 200, "x".repeat(3_000_000));

        assertThat(ask("/large"))
                .isInstanceOfSatisfying(
                        Answer.Told.class, told -> assertThat(told.text()).isEqualTo("HTTP 200"));
    }

    @Test
    void saysWhyThereIsNoAnswer() throws IOException {
        var free = new ServerSocket(0);
        free.close();

        assertThat(ask(URI.create("http://localhost:" + free.getLocalPort() + "/")))
                .isEqualTo(new Answer.Silence("connection refused"));
        assertThat(ask(URI.create("http://no-such-host.invalid/")))
                .isEqualTo(new Answer.Silence("its name is unknown"));
    }

    @Test
    void saysThatOneSpeaksNoTls() throws IOException {
        try (var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greet(plain));

            assertThat(ask(URI.create("https://localhost:" + plain.getLocalPort() + "/")))
                    .isEqualTo(new Answer.Silence("it speaks no TLS that we understand"));
        }
    }

    /** The other one hangs up: who does it in the middle of a greeting may leave a client of the JDK waiting for ever. */
    private static void greet(ServerSocket server) {
        try (var socket = server.accept()) {
            var heard = socket.getInputStream().read();
            socket.getOutputStream().write((heard + " what?\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer ask(String path) {
        return ask(server.uri().resolve(path));
    }

    private Answer ask(URI uri) {
        return probe.ask(new Target.Http(Doors.address(uri)));
    }
}
