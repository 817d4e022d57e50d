package io.pipekeeper.oncall.intake;

import io.pipekeeper.oncall.intake.integration.Door;
import io.pipekeeper.oncall.intake.integration.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets machines in: those that have a key for the door, and that do not come too often. */
@ApplicationScoped
public class Gate {

    private static final String BEARER = "Bearer ";
    private static final Admission STRANGER = new Admission.Unknown("Send a key of this door as a bearer token");

    private final KeyRing keys;
    private final RateLimit limit;

    Gate(KeyRing keys, IntakeConfig config) {
        this.keys = keys;
        this.limit = new RateLimit(config.eventsPerMinute());
    }

    /** Whoever has this key. */
    public Admission admitKey(String key, Door door, Instant now) {
        return keys.opens(key, door, now)
                .map(integration -> admitKnown(integration, now))
                .orElse(STRANGER);
    }

    /** Whoever sends a key as bearer token. */
    public Admission admitBearer(@Nullable String authorization, Door door, Instant now) {
        return authorization == null || !authorization.startsWith(BEARER)
                ? STRANGER
                : admitKey(authorization.substring(BEARER.length()).strip(), door, now);
    }

    /** An integration that has shown otherwise who it is. */
    public Admission admitKnown(String integration, Instant now) {
        return limit.admits(integration, now)
                ? new Admission.Admitted(integration)
                : new Admission.TooMany(limit.untilNext(now));
    }
}
