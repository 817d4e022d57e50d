package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.maintenance.MaintenanceDesk;
import io.pipekeeper.monitor.alert.mute.Mutes;
import io.pipekeeper.monitor.alert.mute.Muting;
import io.pipekeeper.monitor.alert.silence.SilenceDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Everything that mutes, whoever said so. */
@ApplicationScoped
class MuteBook {

    private final SilenceDesk silences;
    private final MaintenanceDesk maintenance;

    MuteBook(SilenceDesk silences, MaintenanceDesk maintenance) {
        this.silences = silences;
        this.maintenance = maintenance;
    }

    Mutes at(Instant now) {
        List<Muting> all = Stream.<Muting>concat(silences.inForce(now).stream(), maintenance.all().stream())
                .toList();
        return new Mutes(all);
    }
}
