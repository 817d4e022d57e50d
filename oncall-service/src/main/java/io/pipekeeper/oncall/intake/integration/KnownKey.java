package io.pipekeeper.oncall.intake.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key that opens a door until it ends. */
record KnownKey(String integration, Door door, @Nullable Instant endsAt) {

    boolean opens(Door other, Instant now) {
        return door == other && (endsAt == null || now.isBefore(endsAt));
    }
}
