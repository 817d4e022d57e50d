package io.pipekeeper.monitor.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A business day, week (from Monday) or month. Its start is always the first day of the period. */
public record Period(Grain grain, LocalDate start) implements Comparable<Period> {

    /** Databases know no year 0, and years of five digits are written in many ways. */
    private static final Pattern YEAR = Pattern.compile("(?!0000)\\d{4}-");

    private static final int WEEK_KEY_LENGTH = "2026-W02".length();

    public Period {
        start = grain.startOf(start);
    }

    /** The period with this key; the grain is told by the form: `2026-01-05`, `2026-W02` or `2026-01`. */
    public static Period of(String key) {
        if (!YEAR.matcher(key).lookingAt()) {
            throw new DateTimeParseException("a period begins with its year, 0001 to 9999", key, 0);
        }
        if (key.contains("W")) {
            return new Period(Grain.WEEK, LocalDate.parse(key + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        }
        return key.length() == "2026-01".length()
                ? new Period(Grain.MONTH, YearMonth.parse(key).atDay(1))
                : new Period(Grain.DAY, LocalDate.parse(key));
    }

    /** How the period is written in keys and messages. */
    public String key() {
        return switch (grain) {
            case DAY -> start.toString();
            case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(start).substring(0, WEEK_KEY_LENGTH);
            case MONTH -> YearMonth.from(start).toString();
        };
    }

    /** The first day after the period. */
    public LocalDate end() {
        return grain.plus(start, 1);
    }

    /** The last day of the period. */
    public LocalDate lastDay() {
        return end().minusDays(1);
    }

    /** The period that comes so many later, or earlier when negative. */
    public Period plus(long periods) {
        return new Period(grain, grain.plus(start, periods));
    }

    @Override
    public int compareTo(Period other) {
        return start.compareTo(other.start);
    }
}
