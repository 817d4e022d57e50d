package io.pipekeeper.monitor.probe.rule;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which series of a metrics endpoint are meant, written as Prometheus writes it: `name{label="value", other=~"a|b"}`. */
public record Selector(String name, List<Matcher> matchers) {

    private static final String LABEL =
            "\\s*([a-zA-Z_][a-zA-Z0-9_]*)\\s*(=~|!~|!=|=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*";
    private static final Pattern WHOLE = Pattern.compile(
            "\\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{(" + LABEL + "(?:," + LABEL + ")*,?\\s*|\\s*)})?\\s*");
    private static final Pattern ONE = Pattern.compile(LABEL);

    public Selector {
        matchers = List.copyOf(matchers);
    }

    /** What one label has to be. A label that is not there is empty. */
    public record Matcher(String label, String operator, String value) {

        public Matcher {
            if (operator.endsWith("~")) {
                Pattern.compile(value);
            }
        }

        boolean matches(String actual) {
            return switch (operator) {
                case "=" -> actual.equals(value);
                case "!=" -> !actual.equals(value);
                case "=~" -> actual.matches(value);
                case "!~" -> !actual.matches(value);
                default -> throw new IllegalStateException("No such operator: " + operator);
            };
        }

        @Override
        public String toString() {
            return label + operator + '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** Reads a selector; what is none is refused. */
    public static Selector parse(String text) {
        var whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new IllegalArgumentException("'%s' is not a series such as name{label=\"value\"}".formatted(text));
        }
        var labels = whole.group(2) == null ? "" : whole.group(2);
        var matchers = ONE.matcher(labels)
                .results()
                .map(found -> new Matcher(found.group(1), found.group(2), unescaped(found.group(3))))
                .toList();
        return new Selector(whole.group(1), matchers);
    }

    /** Whether a series is meant. */
    public boolean matches(String series, Map<String, String> labels) {
        return name.equals(series)
                && matchers.stream().allMatch(matcher -> matcher.matches(labels.getOrDefault(matcher.label(), "")));
    }

    @Override
    public String toString() {
        return matchers.isEmpty()
                ? name
                : name + "{"
                        + String.join(
                                ", ", matchers.stream().map(Matcher::toString).toList())
                        + "}";
    }

    private static String unescaped(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1");
    }
}
