package io.pipekeeper.oncall.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Where tools tell their troubles: an alert opens an incident or joins one, and the last one that ends resolves it. */
@ApplicationScoped
public class AlertDesk {

    private final Incidents incidents;
    private final Alerts alerts;
    private final IncidentBook book;
    private final IncidentOpening opening;

    AlertDesk(Incidents incidents, Alerts alerts, IncidentBook book, IncidentOpening opening) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.book = book;
        this.opening = opening;
    }

    /** A trouble, new or told again. */
    @Transactional
    public void trigger(AlertSignal signal, Instant now) {
        alerts.lockKey(signal.integration(), signal.dedupKey());
        var known = alerts.findIncident(signal.integration(), signal.dedupKey());
        if (known.isPresent()) {
            incidents.save(incidents.lock(known.get()).joinedBy(signal));
            alerts.see(signal, now);
            return;
        }
        alerts.open(signal, openOrJoin(signal, now).id(), now);
    }

    /** The tool knows that somebody is working on it. Nothing happens when the trouble is not known, or over. */
    @Transactional
    public void acknowledge(String integration, String dedupKey, Instant now) {
        alerts.lockKey(integration, dedupKey);
        alerts.findIncident(integration, dedupKey).ifPresent(id -> acknowledge(id, integration, now));
    }

    /** The trouble is over. Nothing happens when it is not known, or over already. */
    @Transactional
    public void resolve(String integration, String dedupKey, Instant now) {
        alerts.lockKey(integration, dedupKey);
        alerts.findIncident(integration, dedupKey).ifPresent(id -> resolve(id, integration, dedupKey, now));
    }

    private Incident openOrJoin(AlertSignal signal, Instant now) {
        incidents.lockGroup(signal.group());
        return incidents
                .lockOpen(signal.group())
                .map(incident -> join(incident, signal, now))
                .orElseGet(() -> opening.open(signal, now));
    }

    private Incident join(Incident incident, AlertSignal signal, Instant now) {
        var joined = incident.joinedBy(signal);
        incidents.save(joined);
        book.write(joined.id(), TimelineKind.ALERT_ADDED, null, signal.summary(), now);
        return joined;
    }

    private void acknowledge(UUID id, String integration, Instant now) {
        var before = incidents.lock(id);
        var after = before.acknowledge(null, now);
        if (!after.equals(before)) {
            incidents.save(after);
            book.write(id, TimelineKind.ACKNOWLEDGED, null, "Acknowledged by " + integration, now);
        }
    }

    private void resolve(UUID id, String integration, String dedupKey, Instant now) {
        var incident = incidents.lock(id);
        alerts.close(integration, dedupKey, now)
                .ifPresent(summary -> book.write(id, TimelineKind.ALERT_RESOLVED, null, summary, now));
        if (!alerts.anyOpen(id)) {
            incidents.save(incident.resolve(null, now));
            book.write(id, TimelineKind.RESOLVED, null, "Resolved: all its alerts are over", now);
        }
    }
}
