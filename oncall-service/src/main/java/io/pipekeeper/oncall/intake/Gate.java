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

    private static final Admission SHUT =
            new Admission.Unknown("Every key of this integration is revoked or has ended");

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

    /** An integration that has shown otherwise who it is; one whose keys are all revoked or ended stays out, too. */
    public Admission admitProven(String integration, Instant now) {
        return keys.hasOpen(integration, now) ? admitKnown(integration, now) : SHUT;
    }

    private Admission admitKnown(String integration, Instant now) {
        return limit.admits(integration, now)
                ? new Admission.Admitted(integration)
                : new Admission.TooMany(limit.untilNext(now));
    }
}
