package io.pipekeeper.monitor.period;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import java.time.LocalDate;

/** What becomes of a deadline on a day that is not worked. */
public enum Roll {
    /** It stays. */
    NONE(""),
    /** It moves to the next business day. */
    FORWARD("or next business day"),
    /** It moves to the business day before. */
    BACK("or previous business day");

    private final String words;

    Roll(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Never to before a first day: a period is not due before it begins. */
    LocalDate apply(LocalDate date, BusinessCalendar calendar, LocalDate first) {
        return switch (this) {
            case NONE -> date;
            case FORWARD -> calendar.onOrAfter(date);
            case BACK -> calendar.onOrBefore(date).isBefore(first) ? date : calendar.onOrBefore(date);
        };
    }
}
