package io.pipekeeper.monitor.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What oncall was told about an alert.
 *
 * @param since when it heard of it first
 * @param at when it heard of it last
 * @param group the incident that it belongs to
 * @param cause the alert of which it is a symptom
 * @param over when it heard that it is over; null while it believes it open
 */
record Told(
        Instant since,
        Instant at,
        String severity,
        String summary,
        String group,
        @Nullable UUID cause,
        @Nullable Instant over) {

    static Told first(Notice notice, Instant at) {
        return new Told(at, at, notice.severity(), notice.summary(), notice.group(), null, null);
    }

    /** As a symptom, in the incident of its cause. */
    Told joining(String incident, UUID symptomOf) {
        return new Told(since, at, severity, summary, incident, symptomOf, over);
    }

    Told again(Notice notice, Instant when) {
        return new Told(since, when, notice.severity(), notice.summary(), group, cause, null);
    }

    Told becauseOf(UUID other) {
        return new Told(since, at, severity, summary, group, other, over);
    }

    Told over(Instant when) {
        return new Told(since, at, severity, summary, group, cause, when);
    }

    /** Whether a person would want to know what the notice says now. */
    boolean lacks(Notice notice) {
        return !severity.equals(notice.severity()) || !summary.equals(notice.summary());
    }
}
