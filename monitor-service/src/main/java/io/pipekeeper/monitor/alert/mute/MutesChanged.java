package io.pipekeeper.monitor.alert.mute;

import java.time.Instant;

/** Somebody has changed what is muted: every open alert must be looked at again. Fired in the transaction of the change. */
public record MutesChanged(Instant at) {}
