package io.pipekeeper.monitor.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;

/** On which dates a holiday is. */
sealed interface HolidayDate {

    Pattern EASTER = Pattern.compile("easter([+-]\\d{1,3})?");
    Pattern NTH = Pattern.compile("(1st|2nd|3rd|4th|last) ([a-z]+) of ([a-z]+)");

    boolean isOn(LocalDate date);

    /** The same day of every year: `--12-25`. */
    record Yearly(MonthDay day) implements HolidayDate {

        @Override
        public boolean isOn(LocalDate date) {
            return day.equals(MonthDay.from(date));
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** One day, once: `2026-12-24`. */
    record Once(LocalDate day) implements HolidayDate {

        @Override
        public boolean isOn(LocalDate date) {
            return day.equals(date);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** So many days after Easter Sunday: `easter-2` is Good Friday. */
    record Easter(int days) implements HolidayDate {

        @Override
        public boolean isOn(LocalDate date) {
            return EasterSunday.of(date.getYear()).plusDays(days).equals(date);
        }

        @Override
        public String toString() {
            return days == 0 ? "easter" : "easter%+d".formatted(days);
        }
    }

    /** A day of the week in a month: `4th thursday of november`, `last monday of may`. */
    record Nth(String which, DayOfWeek weekday, Month month) implements HolidayDate {

        @Override
        public boolean isOn(LocalDate date) {
            return date.getMonth() == month
                    && date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(number(), weekday)));
        }

        private int number() {
            return which.equals("last") ? -1 : which.charAt(0) - '0';
        }

        @Override
        public String toString() {
            return "%s %s of %s".formatted(which, weekday, month).toLowerCase(Locale.ROOT);
        }
    }

    /** Reads one of the four forms; throws IllegalArgumentException with what is wrong. */
    static HolidayDate parse(String on) {
        var easter = EASTER.matcher(on);
        if (easter.matches()) {
            return new Easter(easter.group(1) == null ? 0 : Integer.parseInt(easter.group(1)));
        }
        try {
            var nth = NTH.matcher(on);
            if (nth.matches()) {
                return new Nth(
                        nth.group(1),
                        DayOfWeek.valueOf(nth.group(2).toUpperCase(Locale.ROOT)),
                        Month.valueOf(nth.group(3).toUpperCase(Locale.ROOT)));
            }
            return on.startsWith("--") ? new Yearly(MonthDay.parse(on)) : new Once(LocalDate.parse(on));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is no day: write --12-25, 2026-12-24, easter-2 or 4th thursday of november".formatted(on), e);
        }
    }
}
