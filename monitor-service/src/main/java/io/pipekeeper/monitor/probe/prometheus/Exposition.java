package io.pipekeeper.monitor.probe.prometheus;

import io.pipekeeper.monitor.probe.rule.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text that Prometheus scrapes: its own format 0.0.4 and OpenMetrics 1.0. Of each line the name, the labels and the
 * value count; types, times and exemplars are passed over.
 */
final class Exposition {

    /** One line of it. */
    record Series(String name, Map<String, String> labels, double value) {}

    private Exposition() {}

    /** The series that are meant. A line that is none is refused with its number. */
    static List<Series> read(String text, Selector wanted) {
        List<Series> found = new ArrayList<>();
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                keep(found, series(content, number), wanted);
            }
        }
        return found;
    }

    private static void keep(List<Series> found, Series series, Selector wanted) {
        if (wanted.matches(series.name(), series.labels())) {
            found.add(series);
        }
    }

    private static Series series(String line, int number) {
        try {
            return new Line(line).read();
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("line %d is no series".formatted(number), e);
        }
    }

    /** A line, and how far it has been read. */
    private static final class Line {

        private final String text;
        private final Map<String, String> labels = new LinkedHashMap<>();
        private String name = "";
        private int at;

        Line(String text) {
            this.text = text;
        }

        Series read() {
            name = word("{ \t");
            skipBlanks();
            if (next() == '{') {
                at++;
                readLabels();
            }
            skipBlanks();
            require(!name.isEmpty());
            return new Series(name, labels, value(word(" \t")));
        }

        private void readLabels() {
            for (skipBlanks(); next() != '}'; skipBlanks()) {
                readLabel();
                skipBlanks();
                require(next() == ',' || next() == '}');
                if (next() == ',') {
                    at++;
                }
            }
            at++;
        }

        /** A name that is quoted and has no value is that of the series: so are written those that are not plain. */
        private void readLabel() {
            var label = next() == '"' ? quoted() : word("= \t,}");
            skipBlanks();
            if (next() != '=') {
                require(name.isEmpty());
                name = label;
                return;
            }
            at++;
            skipBlanks();
            labels.put(label, quoted());
        }

        private String quoted() {
            require(next() == '"');
            var value = new StringBuilder();
            for (at++; next() != '"'; at++) {
                if (next() == '\\') {
                    at++;
                    value.append(next() == 'n' ? '\n' : next());
                } else {
                    value.append(next());
                }
            }
            at++;
            return value.toString();
        }

        private String word(String ends) {
            var begin = at;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(begin, at);
        }

        private void skipBlanks() {
            while (next() == ' ' || next() == '\t') {
                at++;
            }
        }

        private char next() {
            return text.charAt(at);
        }

        private static double value(String word) {
            return switch (word) {
                case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(word);
            };
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw new IllegalArgumentException("not a series");
            }
        }
    }
}
