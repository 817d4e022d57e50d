package io.pipekeeper.monitor.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Something that came in, to be made use of. */
public record Pushed(JsonNode json, Instant receivedAt) {}
