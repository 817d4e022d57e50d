package io.pipekeeper.oncall.channel.slack;

import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A message in Slack's blocks, within their limits, and as plain text for those who know no blocks.
 *
 * <p>Nothing in it is a mention or a link but the one to acknowledge: text from outside is text.
 */
record SlackMessage(Message message) {

    private static final int MOST_HEADER = 150;
    private static final int MOST_SECTION = 3000;
    private static final int MOST_BLOCKS = 50;
    private static final int MOST_TEXT = 12_000;

    /** As Slack documents it. */
    Map<String, Object> json() {
        return Map.of("text", fallback(), "blocks", blocks());
    }

    private List<Map<String, Object>> blocks() {
        List<Map<String, Object>> blocks = new ArrayList<>();
        var header = Words.cut(quiet(message.subject()), MOST_HEADER, SlackMessage::weight);
        blocks.add(Map.of("type", "header", "text", plain(escaped(header))));
        Words.pieces(quiet(message.text()), MOST_SECTION, SlackMessage::weight).stream()
                .filter(piece -> !piece.isBlank())
                .limit(MOST_BLOCKS - 2)
                .map(SlackMessage::section)
                .forEach(blocks::add);
        var link = message.answerLink();
        if (link != null) {
            blocks.add(Map.of("type", "actions", "elements", List.of(button(link))));
        }
        return blocks;
    }

    /** What Mattermost and Rocket.Chat show, and Slack where it only notifies. */
    private String fallback() {
        var text = message.subject() + "\n\n" + Words.cut(message.text(), MOST_TEXT);
        var link = message.answerLink();
        return escaped(quiet(text)) + (link == null ? "" : "\n<%s|Acknowledge>".formatted(link));
    }

    private static Map<String, Object> section(String text) {
        return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", escaped(text)));
    }

    private static Map<String, Object> button(URI link) {
        return Map.of("type", "button", "style", "primary", "text", plain("Acknowledge"), "url", link.toString());
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("type", "plain_text", "text", text);
    }

    /** Mattermost would wake a whole channel over these words. */
    private static String quiet(String text) {
        return text.replaceAll("(?i)@(?=channel|all|here|everyone)", "@\u200b");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** How long a character is once it is escaped. */
    private static int weight(int character) {
        return escaped(Character.toString(character)).length();
    }
}
