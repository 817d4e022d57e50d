package io.pipekeeper.monitor.period;

import io.pipekeeper.monitor.calendar.BusinessCalendar;

/** What business days mean for a deadline: which they are, where it moves, and for which periods it is. */
public record BusinessDays(BusinessCalendar calendar, Roll roll, Occasions occasions) {

    /** Every day is like every other. */
    public static final BusinessDays EVERY_DAY =
            new BusinessDays(BusinessCalendar.EVERY_DAY, Roll.NONE, Occasions.EVERY_PERIOD);
}
