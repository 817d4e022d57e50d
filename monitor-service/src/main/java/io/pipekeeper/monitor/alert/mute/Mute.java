package io.pipekeeper.monitor.alert.mute;

import java.time.Instant;

/**
 * A reason not to tell an alert for now.
 *
 * @param why in words, with who or what it is
 */
public record Mute(String why, Instant until) {}
