package io.pipekeeper.oncall.channel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import io.pipekeeper.testkit.RecordingReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostmanTest {

    private static final String WHO = "The provider";
    private static final int MUCH = 50_000_000;

    private final RecordingReceiver receiver = new RecordingReceiver();

    PostmanTest() throws IOException {}

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void bringsTheAnswerBack() throws SendFailure {
        receiver.answerNext(201, "created");

        var reply = PostmanFixtures.open().post(json(receiver.uri()), WHO);

        assertThat(reply).isEqualTo(new Reply(201, "created", null));
        assertThat(receiver.received()).singleElement().satisfies(received -> {
            assertThat(received.body()).isEqualTo("{\"text\":\"hello\"}");
            assertThat(received.headers()).containsEntry("content-type", "application/json");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "301, REFUSED",
        "400, REFUSED",
        "404, REFUSED",
        "410, REFUSED",
        "408, BUSY",
        "429, BUSY",
        "503, BUSY",
        "500, UNKNOWN",
        "502, UNKNOWN",
        "504, UNKNOWN"
    })
    void saysWhatBecameOfThePage(int status, Outcome outcome) throws SendFailure {
        receiver.answerNext(status, "");

        var reply = PostmanFixtures.open().post(json(receiver.uri()), WHO);

        assertThat(reply.isTaken()).isFalse();
        assertThat(reply.failure(WHO, "").outcome()).isEqualTo(outcome);
    }

    @Test
    void hasNotSentWhatFoundNoConnection() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        var failure = failure(PostmanFixtures.open(), URI.create("http://localhost:" + port));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void hasNotSentToAServerThatNobodyKnows() {
        var failure = failure(PostmanFixtures.open(), URI.create("http://pipekeeper.invalid"));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void hasNotSentToAServerThatCannotProveItself() throws IOException {
        try (var server = server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 0)) {
            var failure = failure(PostmanFixtures.open(), URI.create("https://localhost:" + server.getLocalPort()));

            assertThat(failure.outcome()).isIn(Outcome.NOT_SENT, Outcome.UNKNOWN);
        }
    }

    @Test
    void doesNotKnowWhatNobodyAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var failure = failure(PostmanFixtures.open(Duration.ofMillis(300)), uri(silent));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure).hasMessage("The provider did not answer in time");
        }
    }

    @Test
    void doesNotKnowWhatBreaksOff() throws IOException {
        try (var server = server("", 0)) {
            var failure = failure(PostmanFixtures.open(), uri(server));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void readsTheBeginningOfALongAnswerOnly() throws IOException, SendFailure {
        try (var server = server("HTTP/1.1 400 No\r\nContent-Length: " + MUCH + "\r\n\r\n", MUCH)) {
            var reply = PostmanFixtures.open().post(json(uri(server)), WHO);

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).hasSize(8192);
        }
    }

    @Test
    void followsNobodyElsewhere() throws IOException, SendFailure {
        var moved = "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(receiver.uri());
        try (var server = server(moved, 0)) {
            var reply = PostmanFixtures.open().post(json(uri(server)), WHO);

            assertThat(reply.failure(WHO, "").outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(receiver.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "http://127.1.2.3", "http://[::1]", "http://169.254.169.254/latest"})
    void staysOutOfPrivateNetworks(String url) {
        var post = json(URI.create(url)).toChosenAddress();

        var failure = catchThrowableOfType(
                SendFailure.class, () -> PostmanFixtures.careful().post(post, WHO));

        assertThat(failure).hasMessage("The provider lies in a private network, where pages may not go");
        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void goesWhereTheOperatorSays() throws SendFailure {
        assertThat(PostmanFixtures.careful().post(json(receiver.uri()), WHO).isTaken())
                .isTrue();
    }

    @Test
    void refusesHeadersThatWouldBeTwo() {
        var post = json(receiver.uri()).with("Authorization", "Bearer key\r\nHost: elsewhere");

        var failure = catchThrowableOfType(
                SendFailure.class, () -> PostmanFixtures.open().post(post, WHO));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure).hasMessageNotContaining("key");
    }

    private static SendFailure failure(Postman postman, URI url) {
        return catchThrowableOfType(SendFailure.class, () -> postman.post(json(url), WHO));
    }

    private static Post json(URI url) {
        return Post.json(url, Map.of("text", "hello"));
    }

    private static URI uri(ServerSocket server) {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    /** Reads the beginning of one request, writes, and closes. */
    private static ServerSocket server(String head, int bytes) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (var connection = server.accept()) {
                connection.getInputStream().read(new byte[4096]);
                connection.getOutputStream().write(head.getBytes(UTF_8));
                connection.getOutputStream().write(new byte[bytes]);
            } catch (IOException e) {
                // the client has gone, as it should
            }
        });
        return server;
    }
}
