package io.pipekeeper.monitor.alert.mute;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that mutes at a time. Of several reasons the one that lasts longest counts. */
public record Mutes(List<Muting> all) {

    public Mutes {
        all = List.copyOf(all);
    }

    public Optional<Mute> of(Matter matter, Instant at) {
        return all.stream().flatMap(muting -> muting.of(matter, at).stream()).max(Comparator.comparing(Mute::until));
    }
}
