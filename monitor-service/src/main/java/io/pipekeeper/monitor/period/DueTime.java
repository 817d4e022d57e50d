package io.pipekeeper.monitor.period;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The wall-clock time on the day after a period by which its data is due.
 *
 * <p>A time that a spring change skips comes later by the gap; of a time that an autumn change repeats, the first counts.
 */
public record DueTime(Grain grain, LocalTime time, ZoneId zone) {

    /** When the data of the period is due. */
    public Instant due(Period period) {
        return ZonedDateTime.of(period.end(), time, zone).toInstant();
    }

    /** When the period begins. */
    public Instant starts(Period period) {
        return period.start().atStartOfDay(zone).toInstant();
    }

    /** When the period is over. */
    public Instant ends(Period period) {
        return period.end().atStartOfDay(zone).toInstant();
    }

    /** The newest period that is over. */
    public Period lastEnded(Instant at) {
        return new Period(grain, at.atZone(zone).toLocalDate()).plus(-1);
    }

    /** The newest period whose data is due by now. */
    public Period lastDue(Instant at) {
        var ended = lastEnded(at);
        return due(ended).isAfter(at) ? ended.plus(-1) : ended;
    }
}
