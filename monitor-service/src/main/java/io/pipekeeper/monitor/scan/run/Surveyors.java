package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.mask.Masks;
import io.pipekeeper.monitor.scan.Memory;
import io.pipekeeper.monitor.scan.Sessions;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Sends surveyors, with what all of them have learnt and may tell. */
@ApplicationScoped
public class Surveyors {

    private final Memory memory;
    private final Masks masks;
    private final Experience experience = new Experience();

    Surveyors(Memory memory, Masks masks) {
        this.memory = memory;
        this.masks = masks;
    }

    public Surveyor in(Sessions sessions, Instant at) {
        return new Surveyor(sessions, memory, experience, masks, at);
    }

    /** What tells the state of a warehouse, as it may be told of, from any other; nothing where that cannot be known. */
    public Optional<String> imprint(Sessions sessions, String warehouse) throws WarehouseException {
        return sessions.of(warehouse).imprint().map(imprint -> imprint + masks.version());
    }
}
