package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often stakeholders hear more, by severity.
 *
 * @param info null when they hear nothing until it is over
 */
record Cadence(
        Duration critical,
        Duration error,
        Duration warning,
        @Nullable Duration info) {

    static Cadence of(StakeholderConfig config) {
        return new Cadence(
                config.critical(),
                config.error(),
                config.warning(),
                config.info().orElse(null));
    }

    /** The time between two updates; null when there are none. */
    @Nullable
    Duration of(IncidentSeverity severity) {
        return switch (severity) {
            case CRITICAL -> critical;
            case ERROR -> error;
            case WARNING -> warning;
            case INFO -> info;
        };
    }

    /** By when they hear more after a word to them; null when they do not until it is over. */
    @Nullable
    Instant after(Instant word, IncidentSeverity severity) {
        var pause = of(severity);
        return pause == null ? null : word.plus(pause);
    }

    /** The end of the period under way, counted from an update that was missed; each period counts once. */
    @Nullable
    Instant afterMissed(Instant dueAt, IncidentSeverity severity, Instant now) {
        var pause = of(severity);
        if (pause == null) {
            return null;
        }
        var periods = Duration.between(dueAt, now).dividedBy(pause) + 1;
        return dueAt.plus(pause.multipliedBy(periods));
    }
}
