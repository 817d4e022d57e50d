package io.pipekeeper.monitor.probe.http;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks a process for its health, or any page whether it is there. */
@ApplicationScoped
public class HealthProbe {

    private static final int MAX_BYTES = 256 * 1024;

    private final HttpDoor door;

    HealthProbe(HttpDoor door) {
        this.door = door;
    }

    public Answer ask(Target.Http target) {
        try {
            return HealthReport.read(door.get(target.address(), MAX_BYTES));
        } catch (NoAnswer e) {
            return new Answer.Silence(e.why());
        }
    }
}
