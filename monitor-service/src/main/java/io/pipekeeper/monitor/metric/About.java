package io.pipekeeper.monitor.metric;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Period;
import java.time.Instant;
import java.util.Optional;

/**
 * What a number is about.
 *
 * @param key the period, or the instant at which it starts; where nobody says, the instant at which the number was told
 * @param said whether somebody says it
 */
public record About(String key, boolean said) {

    private static final int LONGEST_PERIOD = "2026-01-05".length();

    /** The period, where data is cut so; empty when it is one of another length. */
    public Optional<Period> period(DueTime due) {
        if (key.length() > LONGEST_PERIOD) {
            var at = Instant.parse(key);
            return Optional.of(
                    said ? new Period(due.grain(), at.atZone(due.zone()).toLocalDate()) : due.lastEnded(at));
        }
        return Optional.of(Period.of(key)).filter(period -> period.grain() == due.grain());
    }
}
