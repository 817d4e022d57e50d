package io.pipekeeper.oncall.intake.event;

import io.pipekeeper.oncall.incident.AlertDesk;
import io.pipekeeper.oncall.intake.trace.TraceBook;
import io.pipekeeper.oncall.intake.trace.TraceEvent;
import io.pipekeeper.oncall.intake.trace.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes events in: what follows from one, and its trace, are committed together. */
@ApplicationScoped
class EventDesk {

    private final AlertDesk alerts;
    private final TraceBook traces;

    EventDesk(AlertDesk alerts, TraceBook traces) {
        this.alerts = alerts;
        this.traces = traces;
    }

    @Transactional
    void take(Visit visit, Event event) {
        traces.write(visit, List.of(happen(visit, event)));
    }

    private TraceEvent happen(Visit visit, Event event) {
        var key = event.dedupKey();
        return switch (event) {
            case Event.Trigger trigger -> {
                var signal = trigger.signal(visit.integration(), visit.at());
                yield TraceEvent.of("trigger", key, signal.summary(), alerts.trigger(signal, visit.at()));
            }
            case Event.Acknowledge _ ->
                TraceEvent.of("acknowledge", key, null, alerts.acknowledge(visit.integration(), key, visit.at()));
            case Event.Resolve _ ->
                TraceEvent.of("resolve", key, null, alerts.resolve(visit.integration(), key, visit.at()));
        };
    }
}
