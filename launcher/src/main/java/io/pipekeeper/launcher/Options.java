package io.pipekeeper.launcher;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.wiring.Ports;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line: words, options with a value, and the one flag. */
record Options(List<String> words, Map<String, String> values) {

    static final String USAGE = """
            usage: pipekeeper up [--port 8080] [--speed N] [--clock INSTANT] [--data DIR] [--no-training]
                   pipekeeper test | reset | drill [ID on|off] | token PERSONA    [--data DIR]""";

    private static final List<String> WITH_VALUE = List.of("--port", "--speed", "--clock", "--data", "--checkout");
    private static final String NO_TRAINING = "--no-training";
    private static final BigDecimal MAX_SPEED = BigDecimal.valueOf(3600);
    private static final Instant FIRST_INSTANT = Instant.parse("2021-01-01T00:00:00Z");

    static Options parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        var words = new ArrayList<String>();
        var values = new HashMap<String, String>();
        while (!rest.isEmpty()) {
            var word = rest.pop();
            if (WITH_VALUE.contains(word) && !rest.isEmpty()) {
                values.put(word, rest.pop());
            } else if (word.equals(NO_TRAINING)) {
                values.put(word, "");
            } else if (word.startsWith("-")) {
                throw new Failure("There is no option " + word + ", or its value is missing.\n" + USAGE);
            } else {
                words.add(word);
            }
        }
        return new Options(List.copyOf(words), Map.copyOf(values));
    }

    Path checkout() {
        return Path.of(values.getOrDefault("--checkout", ".")).toAbsolutePath().normalize();
    }

    Path data() {
        return Optional.ofNullable(values.get("--data"))
                .map(Path::of)
                .orElseGet(() -> checkout().resolve(".data"))
                .toAbsolutePath()
                .normalize();
    }

    Ports ports() {
        return new Ports(number("--port", "8080").intValue());
    }

    BigDecimal speed() {
        var speed = number("--speed", "1");
        if (speed.signum() <= 0 || speed.compareTo(MAX_SPEED) > 0) {
            throw new Failure("The speed has to be above 0 and at most " + MAX_SPEED + ", and not " + speed + ".");
        }
        return speed;
    }

    /** The time to start at, if one was asked for. */
    Optional<Instant> clock() {
        return Optional.ofNullable(values.get("--clock")).map(Options::instant);
    }

    boolean training() {
        return !values.containsKey(NO_TRAINING);
    }

    private BigDecimal number(String option, String otherwise) {
        var text = values.getOrDefault(option, otherwise);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new Failure("The value of " + option + " has to be a number, and not " + text + ".", e);
        }
    }

    private static Instant instant(String text) {
        try {
            var instant = Instant.parse(text);
            if (instant.isBefore(FIRST_INSTANT)) {
                throw new Failure("The demo begins on " + FIRST_INSTANT + "; the clock cannot start at " + text + ".");
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw new Failure(
                    "The clock starts at an instant such as 2026-01-05T09:30:00Z, and not at " + text + ".", e);
        }
    }
}
