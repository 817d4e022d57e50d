package io.pipekeeper.oncall.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

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
        return cut(text, most, Character::charCount);
    }

    /** At most so many bytes in UTF-8. */
    public static String cutBytes(String text, int most) {
        return cut(text, most, Words::bytes);
    }

    /** As much of a text as weighs at most so much, when each character weighs what a channel says. */
    public static String cut(String text, int most, IntUnaryOperator weight) {
        if (text.codePoints().map(weight).sum() <= most) {
            return text;
        }
        var room = most - MORE.codePoints().map(weight).sum();
        return text.substring(0, end(text, 0, room, weight)) + MORE;
    }

    /** All of a text in pieces that weigh at most so much, parted at the ends of lines where there are any. */
    public static List<String> pieces(String text, int most, IntUnaryOperator weight) {
        List<String> pieces = new ArrayList<>();
        var from = 0;
        while (from < text.length()) {
            var end = end(text, from, most, weight);
            var line = text.lastIndexOf('\n', end - 1) + 1;
            var to = end < text.length() && line > from ? line : end;
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static int end(String text, int from, int most, IntUnaryOperator weight) {
        var weighs = 0;
        var end = from;
        while (end < text.length()) {
            weighs += weight.applyAsInt(text.codePointAt(end));
            if (weighs > most) {
                return end;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int bytes(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
    }
}
