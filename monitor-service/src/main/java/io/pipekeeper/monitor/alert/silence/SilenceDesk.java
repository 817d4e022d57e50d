package io.pipekeeper.monitor.alert.silence;

import io.pipekeeper.monitor.alert.mute.MutesChanged;
import io.pipekeeper.monitor.audit.AuditLog;
import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps silences. */
@ApplicationScoped
public class SilenceDesk {

    private final Silences silences;
    private final AuditLog audit;
    private final Event<MutesChanged> changes;

    SilenceDesk(Silences silences, AuditLog audit, Event<MutesChanged> changes) {
        this.silences = silences;
        this.audit = audit;
        this.changes = changes;
    }

    /** Those that mute now. */
    @Transactional
    public List<Silence> inForce(Instant now) {
        return silences.inForce(now);
    }

    @Transactional
    List<Silence> newest() {
        return silences.newest();
    }

    @Transactional
    Silence add(SilenceInput input, String caller, Instant now) {
        var silence = new Silence(
                UuidV7.at(now), input.scope(), input.reason().strip(), caller, now, input.until(), null, null);
        silences.put(silence);
        audit.add(
                now,
                caller,
                "silenceAlerts",
                "%s until %s: %s".formatted(input.scope(), input.until(), input.reason()));
        return silence;
    }

    @Transactional
    Silence end(UUID id, String caller, Instant now) {
        var before = silences.get(id);
        var after = before.ended(caller, now);
        if (!after.equals(before)) {
            silences.put(after);
            audit.add(now, caller, "endSilence", id.toString());
            changes.fire(new MutesChanged(now));
        }
        return after;
    }
}
