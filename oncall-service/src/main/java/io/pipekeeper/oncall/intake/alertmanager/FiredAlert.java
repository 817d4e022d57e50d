package io.pipekeeper.oncall.intake.alertmanager;

import io.pipekeeper.oncall.incident.AlertSignal;
import io.pipekeeper.oncall.intake.Bounded;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One alert of a notification.
 *
 * @param over whether it is resolved
 * @param startsAt since when it fires
 * @param details labels, annotations and links, as a JSON object
 */
record FiredAlert(
        String fingerprint,
        boolean over,
        String summary,
        String source,
        IncidentSeverity severity,
        @Nullable String pipeline,
        @Nullable Instant startsAt,
        String details) {

    AlertSignal signal(String integration, String group, Instant now) {
        return new AlertSignal(
                integration,
                fingerprint,
                group,
                pipeline,
                null,
                null,
                summary,
                source,
                severity,
                details,
                Bounded.time(startsAt, now));
    }
}
