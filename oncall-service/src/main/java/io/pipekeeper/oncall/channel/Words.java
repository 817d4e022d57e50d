package io.pipekeeper.oncall.channel;

import java.nio.charset.StandardCharsets;

/** Brings text from anywhere into the room that a channel has, and never cuts through the middle of a character. */
public final class Words {

    private static final String MORE = "…";

    private Words() {}

    /** On one line: line breaks and other control characters become blanks. A line break would begin another header. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+", " ").strip();
    }

    /** At most so many UTF-16 units, the last of them an ellipsis where something is missing. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, boundary(text, most - MORE.length())) + MORE;
    }

    /** At most so many bytes in UTF-8. */
    public static String cutBytes(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        var room = most - bytes(MORE);
        var end = 0;
        for (var used = 0; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
            used += bytes(Character.toString(text.codePointAt(end)));
            if (used > room) {
                break;
            }
        }
        return text.substring(0, end) + MORE;
    }

    private static int boundary(String text, int at) {
        var split = Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
        return split ? at - 1 : at;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
