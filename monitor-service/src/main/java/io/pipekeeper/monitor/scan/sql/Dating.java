package io.pipekeeper.monitor.scan.sql;

import java.util.Locale;

/** What the column says that tells to which period a row belongs. */
public enum Dating {
    /** The day. */
    DATE,
    /** The time of day without a zone: it is meant where the table is at home. */
    LOCAL,
    /** A point in time, which is on different days in different zones. */
    INSTANT;

    /** What a type of the database says. Of what is not known it is taken that it can be compared with a date. */
    public static Dating of(String type) {
        var plain = type.toLowerCase(Locale.ROOT);
        if (!plain.startsWith("timestamp")) {
            return DATE;
        }
        var knowsItsZone = plain.contains("with time zone") || plain.equals("timestamptz");
        return knowsItsZone ? INSTANT : LOCAL;
    }
}
