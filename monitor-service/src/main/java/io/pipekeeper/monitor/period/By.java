package io.pipekeeper.monitor.period;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** By when something must be done after a period, apart from the zone. All counts start from the period itself. */
public sealed interface By {

    /** So much elapsed time after the end: `within 48 h`. */
    record Elapsed(Duration duration) implements By {}

    /** So many days of the calendar after the end, at the same time of the wall clock: `within 1 w`. */
    record Days(int days) implements By {}

    /** On a certain day, at a time of the wall clock or, without one, before the day is over. */
    sealed interface OnDay extends By {

        LocalDate day(Period period, BusinessCalendar calendar);

        @Nullable
        LocalTime time();
    }

    /** On the day after the period: `06:00`. */
    record NextDay(LocalTime time) implements OnDay {

        @Override
        public LocalDate day(Period period, BusinessCalendar calendar) {
            return period.end();
        }
    }

    /** On the first such day of the week after the period: `friday 18:00`. */
    record Weekday(DayOfWeek weekday, @Nullable LocalTime time) implements OnDay {

        @Override
        public LocalDate day(Period period, BusinessCalendar calendar) {
            return period.end().with(TemporalAdjusters.nextOrSame(weekday));
        }
    }

    /** On the last such day of the week of the month: `last friday 18:00`. */
    record LastWeekday(DayOfWeek weekday, @Nullable LocalTime time) implements OnDay {

        @Override
        public LocalDate day(Period period, BusinessCalendar calendar) {
            var last = TemporalAdjusters.lastInMonth(weekday);
            var thisMonth = period.start().with(last);
            return thisMonth.isBefore(period.start())
                    ? period.start().withDayOfMonth(1).plusMonths(1).with(last)
                    : thisMonth;
        }
    }

    /** On the last day of the period itself, or of the week or month in which it ends: `end of week`. */
    record EndOf(@Nullable Grain grain, @Nullable LocalTime time) implements OnDay {

        @Override
        public LocalDate day(Period period, BusinessCalendar calendar) {
            return grain == null ? period.lastDay() : new Period(grain, period.lastDay()).lastDay();
        }
    }

    /** On a day of the month after the period; a month that is too short has it on its last: `day 31`. */
    record DayOfMonth(int day, @Nullable LocalTime time) implements OnDay {

        @Override
        public LocalDate day(Period period, BusinessCalendar calendar) {
            var month = YearMonth.from(period.end());
            var first = clamped(month);
            return first.isBefore(period.end()) ? clamped(month.plusMonths(1)) : first;
        }

        private LocalDate clamped(YearMonth month) {
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }

    /** On a business day counted from the end of the period: `3rd business day 12:00`. */
    record BusinessDay(int ordinal, @Nullable LocalTime time) implements OnDay {

        @Override
        public LocalDate day(Period period, BusinessCalendar calendar) {
            return calendar.nth(ordinal, period.end());
        }
    }

    /** On the last business day of the period itself, or its last day when it has none: `last business day 18:00`. */
    record LastBusinessDay(@Nullable LocalTime time) implements OnDay {

        @Override
        public LocalDate day(Period period, BusinessCalendar calendar) {
            var last = calendar.onOrBefore(period.lastDay());
            return last.isBefore(period.start()) ? period.lastDay() : last;
        }
    }
}
