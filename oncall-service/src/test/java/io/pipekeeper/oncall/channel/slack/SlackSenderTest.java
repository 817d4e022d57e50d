package io.pipekeeper.oncall.channel.slack;

import static io.pipekeeper.oncall.channel.MessageFixtures.LINK;
import static io.pipekeeper.oncall.channel.MessageFixtures.json;
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
import java.net.URI;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackSenderTest {

    private static final Address ADDRESS = new Address.Slack("PAGING_SLACK_DATA");

    private final RecordingReceiver slack = new RecordingReceiver();
    private final SlackSender sender = new SlackSender(
            MessageFixtures.secrets(Map.of("PAGING_SLACK_DATA", slack.uri() + "/services/T0/B0/key")),
            PostmanFixtures.open());

    SlackSenderTest() throws IOException {}

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void postsBlocksAndTheTextForThoseWhoKnowNone() throws SendFailure {
        var sent = send(MessageFixtures.critical());

        assertThat(slack.received().getFirst().path()).isEqualTo("/services/T0/B0/key");
        assertThat(sent).isEqualTo(json("""
                {"text": "[CRITICAL] Aggregate Profit: Negative profit\\n\\nEngineer A, you are called.\\n\\n\
                Negative profit\\n<%1$s|Acknowledge>",
                 "blocks": [
                   {"type": "header",
                    "text": {"type": "plain_text", "text": "[CRITICAL] Aggregate Profit: Negative profit"}},
                   {"type": "section",
                    "text": {"type": "mrkdwn", "text": "Engineer A, you are called.\\n\\nNegative profit"}},
                   {"type": "actions", "elements": [
                     {"type": "button", "style": "primary", "url": "%1$s",
                      "text": {"type": "plain_text", "text": "Acknowledge"}}]}]}
                """.formatted(LINK)));
    }

    @Test
    void hasNoButtonWhereThereIsNothingToOpen() throws SendFailure {
        var sent = send(MessageFixtures.plain("Hello"));

        assertThat(sent.at("/text").asText()).isEqualTo("Test\n\nHello");
        assertThat(sent.at("/blocks")).hasSize(2);
    }

    @Test
    void wakesNobodyButTheReader() throws SendFailure {
        var sent =
                send(MessageFixtures.critical("<!channel> & <@U1>", "<!here> <https://evil.example|Acknowledge> @all"));

        assertThat(sent.at("/blocks/0/text/text").asText()).isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;");
        assertThat(sent.at("/blocks/1/text/text").asText())
                .isEqualTo("&lt;!here&gt; &lt;https://evil.example|Acknowledge&gt; @\u200ball");
        assertThat(sent.at("/text").asText()).startsWith("&lt;!channel&gt; &amp; &lt;@U1&gt;\n\n&lt;!here&gt;");
    }

    @Test
    void staysWithinSlacksLimits() throws SendFailure {
        var sent = send(MessageFixtures.critical("🚨<".repeat(100), "<&>🚨".repeat(60_000)));

        assertThat(sent.at("/blocks")).hasSize(50);
        assertThat(sent.at("/blocks/0/text/text").asText().length()).isLessThanOrEqualTo(150);
        assertThat(StreamSupport.stream(sent.at("/blocks").spliterator(), false)
                        .filter(block -> block.at("/type").asText().equals("section"))
                        .map(block -> block.at("/text/text").asText()))
                .hasSize(48)
                .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(3000))
                .allSatisfy(text ->
                        assertThat(text.replaceAll("&(lt|gt|amp);|🚨", "")).isEmpty());
        assertThat(sent.at("/text").asText().length()).isLessThanOrEqualTo(40_000);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_payload, REFUSED",
        "403, action_prohibited, REFUSED",
        "404, no_service, REFUSED",
        "410, channel_is_archived, REFUSED",
        "429, rate_limited, BUSY",
        "500, rollup_error, UNKNOWN"
    })
    void passesOnWhySlackDidNotTakeIt(int status, String reason, Outcome outcome) {
        slack.answerNext(status, reason);

        var failure = catchThrowableOfType(SendFailure.class, () -> send(MessageFixtures.critical()));

        assertThat(failure.outcome()).isEqualTo(outcome);
        assertThat(failure).hasMessage("Slack answered HTTP %d (%s)".formatted(status, reason));
    }

    @Test
    void passesOnNothingThatIsNoReason() {
        slack.answerNext(400, "Bad request to https://hooks.example/T0/B0/key");

        var failure = catchThrowableOfType(SendFailure.class, () -> send(MessageFixtures.critical()));

        assertThat(failure).hasMessage("Slack answered HTTP 400");
    }

    @Test
    void takesNoOtherAddress() {
        var page = MessageFixtures.to(new Address.Webhook(URI.create("https://example.org"), "PAGING_X"));

        var failure = catchThrowableOfType(SendFailure.class, () -> sender.send(page));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    private JsonNode send(Message message) throws SendFailure {
        sender.send(MessageFixtures.to(ADDRESS, message));
        return json(slack.received().getLast().body());
    }
}
