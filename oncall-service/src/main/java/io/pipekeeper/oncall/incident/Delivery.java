package io.pipekeeper.oncall.incident;

import java.time.Instant;
import java.util.UUID;

/** What became of a page about an incident, and when. */
public record Delivery(UUID incident, DeliveryEvent event, Instant at) {}
