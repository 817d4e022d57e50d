package io.pipekeeper.launcher.control;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the control door can be told to do, as a path says it. */
public sealed interface Order {

    /** {@code POST /drills/S04/on} or {@code /off}. */
    record SwitchDrill(String id, boolean on) implements Order {}

    /** {@code POST /services/oncall-service/start}, {@code /stop} (asked to) or {@code /kill} (at once). */
    record SteerService(String name, Motion motion) implements Order {}

    /** {@code POST /clock?by=PT30M}. */
    record MoveClock(Duration by) implements Order {}

    /** What can be done to a service. */
    enum Motion {
        START,
        STOP,
        KILL
    }

    /** Reads an order; what is not one is an {@link IllegalArgumentException} that says why. */
    static Order parse(String path, String query) {
        List<String> parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        if (parts.size() == 3 && parts.getFirst().equals("drills")) {
            return new SwitchDrill(parts.get(1), isOn(parts.get(2)));
        }
        if (parts.size() == 3 && parts.getFirst().equals("services")) {
            return new SteerService(parts.get(1), Motion.valueOf(parts.get(2).toUpperCase(Locale.ROOT)));
        }
        if (path.equals("/clock") && query.startsWith("by=")) {
            return new MoveClock(duration(query.substring("by=".length())));
        }
        throw new IllegalArgumentException("There is no order " + path);
    }

    private static boolean isOn(String word) {
        return switch (word) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("A drill is switched on or off, not " + word);
        };
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not an ISO-8601 duration such as PT30M: " + text, e);
        }
    }
}
