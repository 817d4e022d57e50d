package io.pipekeeper.oncall.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody wants who replies from a phone. */
sealed interface Reply {

    /** Some phones put a full stop or blanks where nobody has typed them. */
    Pattern FORM = Pattern.compile("(?:(?<number>[0-9]{1,6})\\s*(?<verb>[ae])?|all\\s*a)\\s*\\.?");

    /** "I have it": `4a`, or the keys `4` during a call. */
    record Acknowledge(int number) implements Reply {}

    /** "Call the next one": `4e`. */
    record Escalate(int number) implements Reply {}

    /** "I have them all": `all a`. */
    record AcknowledgeAll() implements Reply {}

    /** Reads a text; nothing where it is none of these. Resolving is not among them: that wants a look at the data. */
    static Optional<Reply> read(String text) {
        var words = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            return Optional.empty();
        }
        if (words.group("number") == null) {
            return Optional.of(new AcknowledgeAll());
        }
        var number = Integer.parseInt(words.group("number"));
        return Optional.of("e".equals(words.group("verb")) ? new Escalate(number) : new Acknowledge(number));
    }
}
