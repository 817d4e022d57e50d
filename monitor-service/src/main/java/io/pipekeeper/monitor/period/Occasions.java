package io.pipekeeper.monitor.period;

/** For which periods something is promised. */
public enum Occasions {
    /** For each. */
    EVERY_PERIOD(""),
    /** For those that have a business day; the others are excused. */
    BUSINESS_DAYS("on business days"),
    /** For those that end in the last seven days of a month; nothing is said about the others. */
    LAST_WEEK("in the last week of the month");

    private final String words;

    Occasions(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
