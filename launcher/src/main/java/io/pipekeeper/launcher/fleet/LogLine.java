package io.pipekeeper.launcher.fleet;

import java.util.Optional;
import java.util.regex.Pattern;

/** One line of a service's log, written in the format that the wiring tells the services: time, level, category, thread, message. */
record LogLine(String level, String category, String message) {

    private static final Pattern LINE =
            Pattern.compile("\\S+ \\S+ (?<level>[A-Z]+)\\s+\\[(?<category>[^]]*)] \\([^)]*\\) (?<message>.*)");

    /** Empty for the lines of a stack trace and for whatever else a process prints. */
    static Optional<LogLine> parse(String line) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new LogLine(matcher.group("level"), matcher.group("category"), matcher.group("message")));
    }

    /** What an operator wants to see: our own messages, and everybody's warnings. */
    boolean isWorthShowing() {
        return isTrouble() || (level.equals("INFO") && category.startsWith("io.pipekeeper"));
    }

    boolean isTrouble() {
        return switch (level) {
            case "WARN", "ERROR", "FATAL" -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return isTrouble() ? level + " " + message : message;
    }
}
