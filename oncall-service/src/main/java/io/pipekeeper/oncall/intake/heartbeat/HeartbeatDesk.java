package io.pipekeeper.oncall.intake.heartbeat;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.incident.AlertDesk;
import io.pipekeeper.oncall.intake.integration.Door;
import io.pipekeeper.oncall.intake.integration.IntegrationDesk;
import io.pipekeeper.oncall.intake.trace.Finding;
import io.pipekeeper.oncall.intake.trace.TraceBook;
import io.pipekeeper.oncall.intake.trace.TraceEvent;
import io.pipekeeper.oncall.intake.trace.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Listens to beats, and tells silence. Whoever changes a heartbeat holds its row, so each silence is told once. */
@ApplicationScoped
class HeartbeatDesk {

    private final Heartbeats heartbeats;
    private final AlertDesk alerts;
    private final TraceBook traces;
    private final IntegrationDesk integrations;
    private final AuditLog audit;

    HeartbeatDesk(
            Heartbeats heartbeats, AlertDesk alerts, TraceBook traces, IntegrationDesk integrations, AuditLog audit) {
        this.heartbeats = heartbeats;
        this.alerts = alerts;
        this.traces = traces;
        this.integrations = integrations;
        this.audit = audit;
    }

    @Transactional
    List<Heartbeat> all() {
        return heartbeats.byId();
    }

    @Transactional
    Heartbeat declare(HeartbeatInput input, String by, Instant now, Instant real) {
        integrations.integration(input.integration(), Door.HEARTBEAT);
        audit.record(by, "declareHeartbeat", input.id(), now);
        return put(input, real);
    }

    /** Makes sure of a heartbeat that the configuration holds, and of its key. */
    @Transactional
    void declareConfigured(HeartbeatInput input, String keySha256, Instant real) {
        integrations.declare(input.integration(), Door.HEARTBEAT, keySha256);
        put(input, real);
    }

    /** One is heard of. Answers false if there is none of this id that the integration may beat. */
    @Transactional
    boolean beat(Visit visit, String id, Instant real) {
        var found = heartbeats.lock(id).filter(row -> row.integrationId.equals(visit.integration()));
        if (found.isEmpty()) {
            return false;
        }
        var row = found.get();
        List<TraceEvent> events = new ArrayList<>();
        events.add(TraceEvent.of("beat", row.id, Finding.BEAT));
        if (row.beat(visit.at(), real)) {
            var outcome = alerts.resolve(row.integrationId, row.dedupKey(), visit.at());
            events.add(TraceEvent.of("resolve", row.dedupKey(), "it is heard of again", outcome));
        }
        traces.write(visit, events);
        return true;
    }

    /** Tells one silence that nobody has told. Answers false when there is none. */
    @Transactional
    boolean tellSilence(Instant now, Instant real) {
        var silent = heartbeats.claimSilent(real);
        silent.ifPresent(row -> {
            row.silentSince = now;
            alerts.trigger(row.silence(now), now);
        });
        return silent.isPresent();
    }

    private Heartbeat put(HeartbeatInput input, Instant real) {
        heartbeats.insertIfAbsent(input);
        var row = heartbeats.lock(input.id()).orElseThrow();
        row.take(input, real);
        return row.toHeartbeat();
    }
}
