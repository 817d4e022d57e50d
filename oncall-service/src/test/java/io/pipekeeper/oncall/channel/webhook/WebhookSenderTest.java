package io.pipekeeper.oncall.channel.webhook;

import static io.pipekeeper.oncall.channel.MessageFixtures.LINK;
import static io.pipekeeper.oncall.channel.MessageFixtures.NINE;
import static io.pipekeeper.oncall.channel.MessageFixtures.json;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.MessageFixtures;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import io.pipekeeper.oncall.channel.http.PostmanFixtures;
import io.pipekeeper.testkit.RecordingReceiver;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {

    private final RecordingReceiver receiver = new RecordingReceiver();
    private final WebhookSender sender =
            new WebhookSender(MessageFixtures.secrets(Map.of("PAGING_WEBHOOK", "secret")), PostmanFixtures.open());

    WebhookSenderTest() throws IOException {}

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void postsTheWholeMessageSigned() throws SendFailure {
        sender.send(MessageFixtures.to(new Address.Webhook(receiver.uri(), "PAGING_WEBHOOK")));

        var received = receiver.received().getFirst();
        var headers = received.headers();
        var timestamp = Long.parseLong(requireNonNull(headers.get("x-pipekeeper-timestamp")));
        var signature = requireNonNull(headers.get("x-pipekeeper-signature"));
        assertThat(new WebhookSignature("secret").verifies(timestamp, received.body(), signature, NINE))
                .isTrue();
        assertThat(headers).containsEntry("idempotency-key", "00000000-0000-0000-0000-000000000002");
        assertThat(json(received.body())).isEqualTo(json("""
                {"page": "00000000-0000-0000-0000-000000000002", "at": "2026-01-06T09:00:00Z",
                 "incident": "00000000-0000-0000-0000-000000000001", "severity": "CRITICAL",
                 "subject": "[CRITICAL] Aggregate Profit: Negative profit",
                 "brief": "Critical: Aggregate Profit: Engineer A, you are called. Negative profit",
                 "text": "Engineer A, you are called.\\n\\nNegative profit",
                 "answerLink": "%s", "replyCode": "4a"}
                """.formatted(LINK)));
    }

    @Test
    void saysWhatIsNotThereAsNothing() throws SendFailure {
        var address = new Address.Webhook(receiver.uri(), "PAGING_WEBHOOK");

        sender.send(MessageFixtures.to(address, MessageFixtures.plain("Hello")));

        var sent = json(receiver.received().getFirst().body());
        assertThat(sent.get("incident").isNull()).isTrue();
        assertThat(sent.get("answerLink").isNull()).isTrue();
    }

    @Test
    void sendsNothingUnsigned() {
        var page = MessageFixtures.to(new Address.Webhook(receiver.uri(), "PAGING_NONE"));

        var failure = catchThrowableOfType(SendFailure.class, () -> sender.send(page));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void doesNotKnowWhatAReceiverDidThatBroke() {
        receiver.answerNext(500, "");
        var page = MessageFixtures.to(new Address.Webhook(receiver.uri(), "PAGING_WEBHOOK"));

        var failure = catchThrowableOfType(SendFailure.class, () -> sender.send(page));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure).hasMessage("The webhook answered HTTP 500");
    }
}
