package io.pipekeeper.monitor.alert.maintenance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Times as crontab writes them: minute, hour, day of the month, month, day of the week. Only the syntax is cron's: what
 * libraries for cron make of the night when clocks change loses a day.
 *
 * <p>As in crontab, when both kinds of days are restricted, either is enough.
 */
record Cron(BitSet minutes, BitSet hours, BitSet days, BitSet months, BitSet weekdays, boolean isEither)
        implements Recurrence {

    private static final int FIELDS = 5;
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /** Which numbers a field has, and their names in order from the lowest. */
    private record Field(String name, int min, int max, List<String> names) {

        BitSet parse(String text) {
            var numbers = new BitSet();
            for (var part : text.split(",", -1)) {
                var steps = part.split("/", -1);
                var step = steps.length == 1 ? 1 : number(steps[1]);
                var range = range(steps[0], steps.length > 1);
                if (steps.length > 2 || step < 1 || range[0] > range[1]) {
                    throw fault(part);
                }
                for (int number = range[0]; number <= range[1]; number += step) {
                    numbers.set(number);
                }
            }
            return numbers;
        }

        private int[] range(String text, boolean isOpen) {
            if (text.equals("*")) {
                return new int[] {min, max};
            }
            var ends = text.split("-", -1);
            if (ends.length > 2) {
                throw fault(text);
            }
            var from = bounded(ends[0]);
            if (ends.length == 2) {
                return new int[] {from, bounded(ends[1])};
            }
            return new int[] {from, isOpen ? max : from};
        }

        private int bounded(String text) {
            var number = number(text);
            if (number < min || number > max) {
                throw fault(text);
            }
            return number;
        }

        private int number(String text) {
            var named = names.indexOf(text.toUpperCase(Locale.ROOT));
            if (named >= 0) {
                return min + named;
            }
            if (!text.matches("\\d{1,3}")) {
                throw fault(text);
            }
            return Integer.parseInt(text);
        }

        private IllegalArgumentException fault(String text) {
            return new IllegalArgumentException("cron: '%s' is no %s (%d to %d)".formatted(text, name, min, max));
        }
    }

    private static final Field MINUTE = new Field("minute", 0, 59, List.of());
    private static final Field HOUR = new Field("hour", 0, 23, List.of());
    private static final Field DAY = new Field("day of the month", 1, 31, List.of());
    private static final Field MONTH = new Field("month", 1, 12, MONTHS);
    private static final Field WEEKDAY = new Field("day of the week", 0, 7, WEEKDAYS);

    /** Throws IllegalArgumentException with what is wrong. */
    static Cron of(String text) {
        var fields = text.strip().split("\\s+", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(
                    "cron: '%s' has not five fields: minute, hour, day of the month, month, day of the week"
                            .formatted(text));
        }
        var weekdays = WEEKDAY.parse(fields[4]);
        if (weekdays.get(7)) {
            weekdays.set(0);
        }
        var isEither = !fields[2].startsWith("*") && !fields[4].startsWith("*");
        return new Cron(
                MINUTE.parse(fields[0]),
                HOUR.parse(fields[1]),
                DAY.parse(fields[2]),
                MONTH.parse(fields[3]),
                weekdays,
                isEither);
    }

    @Override
    public List<LocalTime> on(LocalDate day) {
        List<LocalTime> times = new ArrayList<>();
        if (includes(day)) {
            hours.stream().forEach(hour -> minutes.stream().forEach(minute -> times.add(LocalTime.of(hour, minute))));
        }
        return times;
    }

    private boolean includes(LocalDate day) {
        var isDay = days.get(day.getDayOfMonth());
        var isWeekday = weekdays.get(day.getDayOfWeek().getValue() % 7);
        return months.get(day.getMonthValue()) && (isEither ? isDay || isWeekday : isDay && isWeekday);
    }
}
