package io.pipekeeper.oncall.channel.twilio;

import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.Words;
import java.util.function.IntUnaryOperator;

/**
 * The words of a text message: two of the short messages that phones exchange, never more.
 *
 * <p>Each has room for 153 characters of the phone's own alphabet, or for 67 when a single character is from outside of
 * it; so what can be written in it is.
 */
final class SmsText {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE_AS_LONG = "^{}\\[~]|€";
    private static final int MOST_IN_ALPHABET = 2 * 153;
    private static final int MOST_OUTSIDE = 2 * 67;

    private SmsText() {}

    /** The brief form, and how to answer, which is never cut off. */
    static String of(Message message) {
        var code = message.replyCode();
        var answer = code == null ? "" : " Reply %s to acknowledge.".formatted(code);
        var text = spelled(message.brief());
        if ((text + answer).codePoints().allMatch(SmsText::isInAlphabet)) {
            return fitted(text, MOST_IN_ALPHABET - answer.length(), SmsText::weight) + answer;
        }
        return fitted(text, MOST_OUTSIDE - answer.length(), Character::charCount) + answer;
    }

    private static String fitted(String text, int most, IntUnaryOperator weight) {
        if (text.codePoints().map(weight).sum() <= most) {
            return text;
        }
        // The sign for what is missing is itself from outside of the alphabet.
        return spelled(Words.cut(text, most - 2, character -> character == '…' ? 1 : weight.applyAsInt(character)));
    }

    private static String spelled(String text) {
        return text.replace("…", "...")
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”„]", "\"")
                .replaceAll("[–—]", "-")
                .replace('\u00a0', ' ');
    }

    private static boolean isInAlphabet(int character) {
        return ALPHABET.indexOf(character) >= 0 || TWICE_AS_LONG.indexOf(character) >= 0;
    }

    private static int weight(int character) {
        return TWICE_AS_LONG.indexOf(character) >= 0 ? 2 : 1;
    }
}
