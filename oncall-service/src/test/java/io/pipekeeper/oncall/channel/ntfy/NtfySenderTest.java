package io.pipekeeper.oncall.channel.ntfy;

import static io.pipekeeper.oncall.channel.MessageFixtures.LINK;
import static io.pipekeeper.oncall.channel.MessageFixtures.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.MessageFixtures;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import io.pipekeeper.oncall.channel.http.PostmanFixtures;
import io.pipekeeper.testkit.RecordingReceiver;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NtfySenderTest {

    private final RecordingReceiver server = new RecordingReceiver();
    private final NtfySender sender =
            new NtfySender(MessageFixtures.secrets(Map.of("PAGING_NTFY", "tk_secret")), PostmanFixtures.open());

    NtfySenderTest() throws IOException {}

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void publishesAtTheRootOfTheServer() throws SendFailure {
        var sent = send(MessageFixtures.critical(), null);

        assertThat(server.received().getFirst().path()).isEqualTo("/");
        assertThat(sent).isEqualTo(json("""
                {"topic": "oncall-a", "title": "[CRITICAL] Aggregate Profit: Negative profit",
                 "message": "Engineer A, you are called.\\n\\nNegative profit",
                 "priority": 5, "tags": ["rotating_light"], "click": "%1$s",
                 "actions": [{"action": "http", "method": "POST", "label": "Acknowledge", "url": "%1$s",
                              "clear": true}]}
                """.formatted(LINK)));
    }

    @Test
    void signsInWhereTheServerWantsIt() throws SendFailure {
        send(MessageFixtures.critical(), "PAGING_NTFY");
        send(MessageFixtures.critical(), null);

        assertThat(server.received().getFirst().headers()).containsEntry("authorization", "Bearer tk_secret");
        assertThat(server.received().getLast().headers()).doesNotContainKey("authorization");
    }

    @Test
    void isNeverMadeAnAttachment() throws SendFailure {
        var sent = send(MessageFixtures.plain("🚨".repeat(3000)), null);

        assertThat(sent.at("/message").asText().getBytes(UTF_8).length).isBetween(4090, 4096);
        assertThat(sent.at("/priority").asInt()).isEqualTo(3);
        assertThat(sent.has("actions")).isFalse();
    }

    @Test
    void comesBackLaterWhenTheServerIsBusy() {
        server.answerNext(429, "{\"code\":42901,\"http\":429,\"error\":\"limit reached\"}");

        var failure = catchThrowableOfType(SendFailure.class, () -> send(MessageFixtures.critical(), null));

        assertThat(failure.outcome()).isEqualTo(Outcome.BUSY);
        assertThat(failure).hasMessage("The ntfy server answered HTTP 429");
    }

    @Test
    void doesNotGoWithoutTheTokenThatItNeeds() {
        var failure = catchThrowableOfType(SendFailure.class, () -> send(MessageFixtures.critical(), "PAGING_NONE"));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(server.received()).isEmpty();
    }

    private JsonNode send(Message message, @Nullable String token) throws SendFailure {
        sender.send(MessageFixtures.to(new Address.Ntfy(server.uri(), "oncall-a", token), message));
        return json(server.received().getLast().body());
    }
}
