package io.pipekeeper.monitor.alert.maintenance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * At which times of the wall clock something begins on a day. It is asked day by day, so that no change of the clock can hide
 * one.
 */
sealed interface Recurrence permits Recurrence.Weekly, Recurrence.DayOfMonth, Recurrence.WeekdayOfMonth, Cron {

    /** The times on a day, in order. */
    List<LocalTime> on(LocalDate day);

    /** On some days of the week. */
    record Weekly(Set<DayOfWeek> days, LocalTime at) implements Recurrence {

        public Weekly {
            days = Set.copyOf(days);
        }

        @Override
        public List<LocalTime> on(LocalDate day) {
            return days.contains(day.getDayOfWeek()) ? List.of(at) : List.of();
        }
    }

    /** On a day of the month; where a month is shorter, on its last one. */
    record DayOfMonth(int number, LocalTime at) implements Recurrence {

        @Override
        public List<LocalTime> on(LocalDate day) {
            return day.getDayOfMonth() == Math.min(number, day.lengthOfMonth()) ? List.of(at) : List.of();
        }
    }

    /** On the first, second … or last (-1) such weekday of the month. */
    record WeekdayOfMonth(int number, DayOfWeek weekday, LocalTime at) implements Recurrence {

        @Override
        public List<LocalTime> on(LocalDate day) {
            var wanted = day.with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
            return day.equals(wanted) ? List.of(at) : List.of();
        }
    }
}
