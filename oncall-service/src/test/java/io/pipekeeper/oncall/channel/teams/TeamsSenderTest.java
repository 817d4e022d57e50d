package io.pipekeeper.oncall.channel.teams;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamsSenderTest {

    private static final Address ADDRESS = new Address.Teams("PAGING_TEAMS_DATA");

    private final RecordingReceiver teams = new RecordingReceiver();
    private final TeamsSender sender = new TeamsSender(
            MessageFixtures.secrets(Map.of("PAGING_TEAMS_DATA", teams.uri() + "/workflows/1?sig=key")),
            PostmanFixtures.open());

    TeamsSenderTest() throws IOException {}

    @AfterEach
    void close() {
        teams.close();
    }

    @Test
    void postsACardAsTheWorkflowWantsIt() throws SendFailure {
        teams.answerNext(202, "");

        var sent = send(MessageFixtures.critical());

        assertThat(teams.received().getFirst().path()).isEqualTo("/workflows/1?sig=key");
        assertThat(sent).isEqualTo(json("""
                {"type": "message", "attachments": [{
                  "contentType": "application/vnd.microsoft.card.adaptive",
                  "contentUrl": null,
                  "content": {
                    "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                    "type": "AdaptiveCard", "version": "1.4", "msteams": {"width": "Full"},
                    "body": [
                      {"type": "RichTextBlock", "spacing": "Default", "inlines": [{"type": "TextRun",
                       "text": "[CRITICAL] Aggregate Profit: Negative profit",
                       "size": "Large", "weight": "Bolder", "color": "Attention"}]},
                      {"type": "RichTextBlock", "spacing": "Medium", "inlines": [
                        {"type": "TextRun", "text": "Engineer A, you are called."}]},
                      {"type": "RichTextBlock", "spacing": "Medium", "inlines": [
                        {"type": "TextRun", "text": "Negative profit"}]}],
                    "actions": [{"type": "Action.OpenUrl", "title": "Acknowledge", "url": "%s"}]}}]}
                """.formatted(LINK)));
    }

    @Test
    void shortensWhatTeamsWouldNotTake() throws SendFailure {
        var sent = send(MessageFixtures.critical(
                "Negative profit", "\"🚨\\\" ".repeat(30).concat("\n").repeat(500)));

        assertThat(teams.received().getLast().body().getBytes(UTF_8).length).isBetween(15_000, 28 * 1024);
        assertThat(sent.at("/attachments/0/content/actions/0/title").asText()).isEqualTo("Acknowledge");
    }

    @Test
    void shortensASingleLongLine() throws SendFailure {
        send(MessageFixtures.critical("\u0001🚨".repeat(20_000), "\u0001🚨".repeat(200_000)));

        assertThat(teams.received().getLast().body().getBytes(UTF_8).length).isLessThan(28 * 1024);
    }

    @Test
    void saysNothingOfWhatAnAnswerHolds() {
        teams.answerNext(400, "{\"error\":{\"message\":\"secret\"}}");

        var failure = catchThrowableOfType(SendFailure.class, () -> send(MessageFixtures.critical()));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure).hasMessage("Teams answered HTTP 400");
    }

    private JsonNode send(Message message) throws SendFailure {
        sender.send(MessageFixtures.to(ADDRESS, message));
        return json(teams.received().getLast().body());
    }
}
