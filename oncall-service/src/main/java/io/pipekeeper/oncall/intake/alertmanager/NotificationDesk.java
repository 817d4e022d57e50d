package io.pipekeeper.oncall.intake.alertmanager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.incident.AlertDesk;
import io.pipekeeper.oncall.incident.AlertOutcome;
import io.pipekeeper.oncall.incident.IncidentAlert;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.intake.Bounded;
import io.pipekeeper.oncall.intake.trace.TraceBook;
import io.pipekeeper.oncall.intake.trace.TraceEvent;
import io.pipekeeper.oncall.intake.trace.Visit;
import io.pipekeeper.oncall.lock.Lock;
import io.pipekeeper.oncall.lock.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes notifications in, each with all its alerts or not at all: Alertmanager sends again what was not taken. */
@ApplicationScoped
class NotificationDesk {

    /** In the details of an alert: the group as its sender calls it. */
    static final String GROUP_KEY = "groupKey";

    private final AlertDesk alerts;
    private final IncidentBook incidents;
    private final TraceBook traces;
    private final Locks locks;
    private final ObjectMapper json;

    NotificationDesk(AlertDesk alerts, IncidentBook incidents, TraceBook traces, Locks locks, ObjectMapper json) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.traces = traces;
        this.locks = locks;
        this.json = json;
    }

    @Transactional
    void take(Visit visit, Notification notification) {
        waitForOthers(visit.integration());
        alerts.hold(notification.group(visit.integration()));
        List<TraceEvent> events = new ArrayList<>();
        notification.alerts().forEach(alert -> events.add(happen(visit, notification, alert)));
        if (notification.endsTheRest()) {
            events.addAll(endTheRest(visit, notification, events));
        }
        traces.write(visit, events);
    }

    /** One notification locks many alerts and their incidents: those of one sender take turns, or they could block each other. */
    private void waitForOthers(String integration) {
        locks.take(Lock.Kind.NOTIFICATION.of(integration));
    }

    private TraceEvent happen(Visit visit, Notification notification, FiredAlert alert) {
        if (alert.over()) {
            return end(visit, alert.fingerprint(), alert.summary());
        }
        var signal = alert.signal(visit.integration(), notification.group(visit.integration()), visit.at());
        var outcome = alerts.trigger(signal, visit.at());
        return TraceEvent.of("trigger", alert.fingerprint(), alert.summary(), outcome);
    }

    private List<TraceEvent> endTheRest(Visit visit, Notification notification, List<TraceEvent> ended) {
        return incidents.alerts(incidents(ended)).values().stream()
                .flatMap(Collection::stream)
                .filter(alert -> alert.integration().equals(visit.integration()) && alert.resolvedAt() == null)
                .filter(alert -> isOf(notification, alert))
                .map(IncidentAlert::dedupKey)
                .distinct()
                .sorted()
                .map(key -> end(visit, key, "its group is over"))
                .toList();
    }

    /** An incident that was merged has alerts of other groups as well. */
    private boolean isOf(Notification notification, IncidentAlert alert) {
        try {
            var group = json.readTree(alert.details()).path(GROUP_KEY).asText("");
            return group.equals(Bounded.group(notification.groupKey()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of an alert cannot be read", e);
        }
    }

    private TraceEvent end(Visit visit, String fingerprint, String words) {
        AlertOutcome outcome = alerts.resolve(visit.integration(), fingerprint, visit.at());
        return TraceEvent.of("resolve", fingerprint, words, outcome);
    }

    private static List<UUID> incidents(List<TraceEvent> events) {
        return events.stream()
                .map(TraceEvent::incident)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
