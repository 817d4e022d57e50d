package io.pipekeeper.monitor.period;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes the part of a phrase that says by when. */
final class ByWords {

    private static final String TIME = "(?<time>\\d{1,2}:\\d{2})";
    private static final String AT = "( " + TIME + ")?";
    private static final String DAY_NAME = "(?<name>monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

    private static final Pattern NEXT_DAY = Pattern.compile(TIME);
    private static final Pattern WITHIN = Pattern.compile("within (?<number>[1-9]\\d{0,3}) ?(?<unit>min|h|d|w)");
    private static final Pattern DAY = Pattern.compile("day (?<number>[12]\\d|3[01]|[1-9])" + AT);
    private static final Pattern BUSINESS_DAY =
            Pattern.compile("(?<number>[12]\\d|[1-9])(st|nd|rd|th) business day" + AT);
    private static final Pattern LAST_BUSINESS_DAY = Pattern.compile("last business day" + AT);
    private static final Pattern END_OF = Pattern.compile("end of (?<name>period|week|month)" + AT);
    private static final Pattern LAST_WEEKDAY = Pattern.compile("last " + DAY_NAME + AT);
    private static final Pattern WEEKDAY = Pattern.compile(DAY_NAME + AT);

    private ByWords() {}

    static By parse(String when) {
        return firstOf(
                when,
                new Form(NEXT_DAY, match -> new By.NextDay(Objects.requireNonNull(time(match)))),
                new Form(WITHIN, match -> within(number(match), match.group("unit"))),
                new Form(DAY, match -> new By.DayOfMonth(number(match), time(match))),
                new Form(BUSINESS_DAY, match -> new By.BusinessDay(number(match), time(match))),
                new Form(LAST_BUSINESS_DAY, match -> new By.LastBusinessDay(time(match))),
                new Form(END_OF, match -> new By.EndOf(grain(match.group("name")), time(match))),
                new Form(LAST_WEEKDAY, match -> new By.LastWeekday(weekday(match), time(match))),
                new Form(WEEKDAY, match -> new By.Weekday(weekday(match), time(match))));
    }

    static String of(By by) {
        return switch (by) {
            case By.Elapsed(var duration) ->
                duration.toMinutes() % 60 == 0
                        ? "within %d h".formatted(duration.toHours())
                        : "within %d min".formatted(duration.toMinutes());
            case By.Days(var days) -> days % 7 == 0 ? "within %d w".formatted(days / 7) : "within %d d".formatted(days);
            case By.NextDay(var time) -> time.toString();
            case By.Weekday(var weekday, var time) -> name(weekday) + at(time);
            case By.LastWeekday(var weekday, var time) -> "last " + name(weekday) + at(time);
            case By.EndOf(var grain, var time) -> "end of " + name(grain) + at(time);
            case By.DayOfMonth(var day, var time) -> "day " + day + at(time);
            case By.BusinessDay(var ordinal, var time) -> ordinal + suffix(ordinal) + " business day" + at(time);
            case By.LastBusinessDay(var time) -> "last business day" + at(time);
        };
    }

    private interface Reading {
        By of(Matcher match);
    }

    private record Form(Pattern pattern, Reading reading) {}

    private static By firstOf(String when, Form... forms) {
        for (var form : forms) {
            var match = form.pattern().matcher(when);
            if (match.matches()) {
                return form.reading().of(match);
            }
        }
        throw new IllegalArgumentException(
                ("'%s' is not a deadline; it is one such as 06:00 Europe/Berlin, within 48 h, end of week, friday 18:00,"
                                + " day 5 12:00 or 3rd business day 12:00, and its zone is an IANA one")
                        .formatted(when));
    }

    private static int number(Matcher match) {
        return Integer.parseInt(match.group("number"));
    }

    private static By within(int number, String unit) {
        return switch (unit) {
            case "min" -> new By.Elapsed(Duration.ofMinutes(number));
            case "h" -> new By.Elapsed(Duration.ofHours(number));
            case "d" -> new By.Days(number);
            default -> new By.Days(7 * number);
        };
    }

    private static @Nullable LocalTime time(Matcher match) {
        var time = match.group("time");
        try {
            return time == null ? null : LocalTime.parse(time.length() == 4 ? "0" + time : time);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is not a time such as 06:00".formatted(time), e);
        }
    }

    private static @Nullable Grain grain(String name) {
        return name.equals("period") ? null : Grain.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static DayOfWeek weekday(Matcher match) {
        return DayOfWeek.valueOf(match.group("name").toUpperCase(Locale.ROOT));
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "period" : value.name().toLowerCase(Locale.ROOT);
    }

    private static String at(@Nullable LocalTime time) {
        return time == null ? "" : " " + time;
    }

    private static String suffix(int ordinal) {
        var teen = ordinal / 10 == 1;
        return switch (teen ? 0 : ordinal % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
