package io.pipekeeper.oncall.channel.teams;

import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.Words;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as an Adaptive Card 1.4.
 *
 * <p>Text stands in runs of rich text, which know no Markdown: nothing from outside becomes a link or a heading.
 *
 * @param lines how many lines of the text it shows
 */
record TeamsCard(Message message, int lines) {

    private static final int MOST_SUBJECT = 300;
    private static final int MOST_LINE = 1000;

    /** As much as fits. */
    static TeamsCard of(Message message) {
        return new TeamsCard(message, (int) message.text().lines().count());
    }

    /** A shorter one. */
    TeamsCard shortened() {
        return new TeamsCard(message, lines * 3 / 4);
    }

    /** A message with the card, as the workflow "when a Teams webhook request is received" wants it. */
    Map<String, Object> json() {
        Map<String, @Nullable Object> attachment = new HashMap<>();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.put("contentUrl", null);
        attachment.put("content", card());
        return Map.of("type", "message", "attachments", List.of(attachment));
    }

    private Map<String, Object> card() {
        return Map.of(
                "$schema",
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "type",
                "AdaptiveCard",
                "version",
                "1.4",
                "msteams",
                Map.of("width", "Full"),
                "body",
                body(),
                "actions",
                actions());
    }

    private List<Map<String, Object>> body() {
        List<Map<String, Object>> body = new ArrayList<>();
        body.add(block(
                Map.of(
                        "type", "TextRun",
                        "text", Words.cut(message.subject(), MOST_SUBJECT),
                        "size", "Large",
                        "weight", "Bolder",
                        "color", color(message.severity())),
                "Default"));
        var spacing = "Medium";
        for (var line : message.text().lines().limit(lines).toList()) {
            if (line.isBlank()) {
                spacing = "Medium";
            } else {
                body.add(block(Map.of("type", "TextRun", "text", Words.cut(line, MOST_LINE)), spacing));
                spacing = "None";
            }
        }
        return body;
    }

    private List<Map<String, Object>> actions() {
        var link = message.answerLink();
        return link == null
                ? List.of()
                : List.of(Map.of("type", "Action.OpenUrl", "title", "Acknowledge", "url", link.toString()));
    }

    private static Map<String, Object> block(Map<String, Object> run, String spacing) {
        return Map.of("type", "RichTextBlock", "spacing", spacing, "inlines", List.of(run));
    }

    private static String color(@Nullable IncidentSeverity severity) {
        return switch (severity) {
            case CRITICAL, ERROR -> "Attention";
            case WARNING -> "Warning";
            case INFO -> "Accent";
            case null -> "Default";
        };
    }
}
