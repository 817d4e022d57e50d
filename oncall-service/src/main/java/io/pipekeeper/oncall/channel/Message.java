package io.pipekeeper.oncall.channel;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, in the lengths that channels have room for.
 *
 * @param subject one line
 * @param text everything, as plain text
 * @param brief for a text message or a call: at most {@link #MOST_BRIEF} characters, no line breaks
 * @param incident what it is about; nothing where it is about several, or none
 * @param answerLink opens the page on which one acknowledges
 * @param replyCode acknowledges where the channel has replies
 * @param html the text as HTML that was sanitised, for channels that show it; null where the text is plain
 */
public record Message(
        String subject,
        String text,
        String brief,
        @Nullable IncidentSeverity severity,
        @Nullable UUID incident,
        @Nullable URI answerLink,
        @Nullable String replyCode,
        @Nullable String html) {

    /** The longest brief form. */
    public static final int MOST_BRIEF = 300;

    /** A brief form that is too long or has line breaks is put right; a subject stays on its one line. */
    public Message {
        subject = Words.oneLine(subject);
        brief = Words.cut(Words.oneLine(brief), MOST_BRIEF);
    }

    /** A message that is plain text. */
    public Message(
            String subject,
            String text,
            String brief,
            @Nullable IncidentSeverity severity,
            @Nullable UUID incident,
            @Nullable URI answerLink,
            @Nullable String replyCode) {
        this(subject, text, brief, severity, incident, answerLink, replyCode, null);
    }

    /** The same message, whose text is more than plain. */
    public Message withHtml(String sanitised) {
        return new Message(subject, text, brief, severity, incident, answerLink, replyCode, sanitised);
    }
}
