package io.pipekeeper.oncall.channel;

import java.time.Instant;
import java.util.UUID;

/**
 * A page, written and addressed.
 *
 * @param id the same each time that it is sent; providers that take an idempotency key get it
 * @param at when it is sent
 */
public record OutgoingPage(UUID id, Address address, Message message, Instant at) {}
