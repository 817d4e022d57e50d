package io.pipekeeper.oncall.channel.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.MessageFixtures;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a mail server that says what it is told to, once. */
class MailOutcomeTest {

    private static final Map<String, String> WILLING = Map.of(
            "GREETING", "220 hello",
            "EHLO", "250 hello",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "RSET", "250 ok",
            "QUIT", "221 goodbye");

    @Test
    void handsOver() throws IOException {
        try (var server = server("QUIT", "")) {
            assertThatCode(() -> send(server.getLocalPort())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 too busy, NOT_SENT",
        "GREETING, 554 not for you, NOT_SENT",
        "MAIL, 530 sign in first, REFUSED",
        "RCPT, 550 nobody here, REFUSED",
        "RCPT, 450 come back later, BUSY",
        "DATA, 451 come back later, BUSY",
        "., 552 too large, REFUSED",
        "., 451 come back later, BUSY",
        "., '', UNKNOWN"
    })
    void saysWhatBecameOfThePage(String command, String answer, Outcome outcome) throws IOException {
        try (var server = server(command, answer)) {
            var failure = catchThrowableOfType(SendFailure.class, () -> send(server.getLocalPort()));

            assertThat(failure.outcome()).isEqualTo(outcome);
            assertThat(failure).hasMessageNotContaining("engineer").hasMessageNotContaining("nobody here");
        }
    }

    @Test
    void hasNotSentWhatFoundNoConnection() throws IOException {
        try (var taken = new Socket()) { // it has the port and does not listen, so nobody else can
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            var failure = catchThrowableOfType(SendFailure.class, () -> send(taken.getLocalPort()));

            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        }
    }

    private static void send(int port) throws SendFailure {
        var settings = Map.of(
                "oncall.mail.host", "127.0.0.1",
                "oncall.mail.port", Integer.toString(port),
                "oncall.mail.tls", "disabled");
        var config = new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        new MailSender(config.getConfigMapping(MailConfig.class))
                .send(MessageFixtures.to(new Address.Mail("engineer@example.com")));
    }

    /** Willing, but for one command; an empty answer to it hangs up. */
    private static ServerSocket server(String command, String answer) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (var connection = server.accept()) {
                talk(connection, command, answer);
            } catch (IOException e) {
                // the client has gone, as it may
            }
        });
        return server;
    }

    private static void talk(Socket connection, String command, String answer) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
        for (var heard = "GREETING"; heard != null; heard = in.readLine()) {
            var verb = heard.split(" ", 2)[0];
            var reply = verb.equals(command) ? answer : WILLING.get(verb);
            if (reply == null) {
                continue;
            }
            if (reply.isEmpty()) {
                return;
            }
            connection.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
        }
    }
}
