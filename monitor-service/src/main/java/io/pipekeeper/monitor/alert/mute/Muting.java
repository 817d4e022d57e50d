package io.pipekeeper.monitor.alert.mute;

import java.time.Instant;
import java.util.Optional;

/** Something that mutes alerts: a silence that a person made, or a maintenance window. */
public interface Muting {

    /** Whether it mutes this now, and until when. */
    Optional<Mute> of(Matter matter, Instant at);
}
