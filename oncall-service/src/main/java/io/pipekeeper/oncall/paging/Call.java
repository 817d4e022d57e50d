package io.pipekeeper.oncall.paging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What pages are queued for: a step of a round of an incident.
 *
 * @param message what to say, where somebody wrote it
 */
record Call(UUID incident, int round, int step, @Nullable String message) {}
