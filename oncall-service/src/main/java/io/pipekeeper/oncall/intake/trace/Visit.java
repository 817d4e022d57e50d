package io.pipekeeper.oncall.intake.trace;

import io.pipekeeper.oncall.intake.integration.Door;
import java.time.Instant;
import java.util.UUID;

/** An integration came in by a door. */
public record Visit(UUID trace, Instant at, Door door, String integration) {}
