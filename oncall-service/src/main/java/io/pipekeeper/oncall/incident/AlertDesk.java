package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.incident.AlertOutcome.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where tools tell their troubles: an alert opens an incident or joins one, and the last one that ends resolves it. */
@ApplicationScoped
public class AlertDesk {

    private final Incidents incidents;
    private final Alerts alerts;
    private final IncidentBook book;
    private final IncidentOpening opening;
    private final Severities severities;

    AlertDesk(Incidents incidents, Alerts alerts, IncidentBook book, IncidentOpening opening, Severities severities) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.book = book;
        this.opening = opening;
        this.severities = severities;
    }

    /**
     * Holds the open incident of a group, for whoever tells several of its alerts in one transaction. People hold an
     * incident before its alerts; whoever did it the other way round could wait for them while they wait for it.
     */
    @Transactional(TxType.MANDATORY)
    public void hold(String group) {
        incidents.lockOpen(group);
    }

    /** A trouble, new or told again. */
    @Transactional
    public AlertOutcome trigger(AlertSignal signal, Instant now) {
        return alerts.repeat(signal, now).orElseGet(() -> change(signal, now));
    }

    /** The tool knows that somebody is working on it. Nothing happens when the trouble is not known, or over. */
    @Transactional
    public AlertOutcome acknowledge(String integration, String dedupKey, Instant now) {
        alerts.lock(integration, dedupKey);
        return alerts.findOpen(integration, dedupKey)
                .map(alert -> acknowledge(alert, now))
                .orElseGet(AlertOutcome::nothingOpen);
    }

    /** The trouble is over. Nothing happens when it is not known, or over already. */
    @Transactional
    public AlertOutcome resolve(String integration, String dedupKey, Instant now) {
        alerts.lock(integration, dedupKey);
        return alerts.findOpen(integration, dedupKey)
                .map(alert -> resolve(alert, now))
                .orElseGet(() -> concede(integration, dedupKey, now));
    }

    private AlertOutcome concede(String integration, String dedupKey, Instant now) {
        alerts.concede(integration, dedupKey, now);
        return AlertOutcome.nothingOpen();
    }

    private AlertOutcome change(AlertSignal signal, Instant now) {
        alerts.lock(signal.integration(), signal.dedupKey(), signal.group());
        return alerts.findOpen(signal.integration(), signal.dedupKey())
                .map(known -> change(known, signal, now))
                .orElseGet(() -> add(signal, now));
    }

    /** Another event began the alert a moment ago, or it is not as bad as it was: it may be worse for the incident, too. */
    private AlertOutcome change(AlertRow alert, AlertSignal signal, Instant now) {
        alerts.take(alert, signal, now);
        severities.reassess(incidents.lock(alert.incidentId), signal, now);
        return new AlertOutcome(alert.id, alert.incidentId, Decision.REPEATED);
    }

    private AlertOutcome add(AlertSignal signal, Instant now) {
        var open = incidents.lockOpen(signal.group());
        var incident = open.map(found -> join(found, signal, now)).orElseGet(() -> opening.open(signal, now));
        var alert = alerts.open(signal, incident.id(), now);
        return new AlertOutcome(alert, incident.id(), open.isPresent() ? Decision.JOINED_INCIDENT : Decision.OPENED);
    }

    private Incident join(Incident incident, AlertSignal signal, Instant now) {
        var joined = book.record(incident, new AlertEvent.AlertAdded(signal.summary(), signal.checkId()), now);
        return severities.reassess(joined, signal, now);
    }

    private AlertOutcome acknowledge(AlertRow alert, Instant now) {
        var incident = incidents.lock(alert.incidentId);
        new Answers(incident)
                .acknowledge(null, alert.integrationId)
                .ifPresent(event -> book.record(incident, event, now));
        return new AlertOutcome(alert.id, alert.incidentId, Decision.ACKNOWLEDGED);
    }

    private AlertOutcome resolve(AlertRow alert, Instant now) {
        var incident = incidents.lock(alert.incidentId);
        alert.resolvedAt = now;
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new AlertEvent.AlertResolved(alert.summary));
        if (incident.isOpen() && alerts.isLast(alert)) {
            events.add(new AlertEvent.DataVerified(incident.checkIds()));
            events.add(new AnswerEvent.Resolved(null, null));
        }
        book.record(incident, events, now);
        return new AlertOutcome(alert.id, alert.incidentId, Decision.RESOLVED);
    }
}
