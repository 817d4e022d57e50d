package io.pipekeeper.monitor.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Over which periods a number goes: the one in question, or all from the beginning of its week, month, quarter or year on. */
public enum Span {
    PERIOD(1, 1),
    WEEK(7, 0),
    MONTH(31, 1),
    QUARTER(92, 3),
    YEAR(366, 12);

    private final int days;
    private final int months;

    Span(int days, int months) {
        this.days = days;
        this.months = months;
    }

    /** Whether periods of this length fill it, so that none lies across its beginning. */
    public boolean consistsOf(Grain grain) {
        return switch (grain) {
            case DAY -> true;
            case WEEK -> this == PERIOD;
            case MONTH -> this == PERIOD || months > 1;
        };
    }

    /** How many periods of this length it has at most. */
    public int most(Grain grain) {
        return switch (this) {
            case PERIOD -> 1;
            case WEEK, MONTH, QUARTER, YEAR -> grain == Grain.MONTH ? months : days;
        };
    }

    /** The first period of the span that ends with this one. */
    public Period first(Period last) {
        return switch (this) {
            case PERIOD -> last;
            case WEEK -> on(last, last.start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> on(last, last.start().withDayOfMonth(1));
            case QUARTER -> on(last, last.start().with(IsoFields.DAY_OF_QUARTER, 1));
            case YEAR -> on(last, last.start().withDayOfYear(1));
        };
    }

    /** The period that ends the span so many spans earlier: on the same day, or on the last one where a month is shorter. */
    public Period before(Period last, int spans) {
        return switch (this) {
            case PERIOD -> last.plus(-spans);
            case WEEK -> on(last, last.start().minusWeeks(spans));
            case MONTH, QUARTER, YEAR -> on(last, last.start().minusMonths((long) months * spans));
        };
    }

    /** How it follows a number: `month to date`. */
    public String inWords() {
        return this == PERIOD ? "of the period" : name().toLowerCase(Locale.ROOT) + " to date";
    }

    private static Period on(Period like, LocalDate day) {
        return new Period(like.grain(), day);
    }
}
