package io.pipekeeper.monitor.watch;

import io.pipekeeper.monitor.alert.AlertDesk;
import io.pipekeeper.monitor.alert.Signal;
import io.pipekeeper.monitor.alert.outbox.OutboxDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds checks that are overdue, and alerts that oncall refused to hear. */
@ApplicationScoped
class WatchDesk {

    private final Appointments appointments;
    private final AlertDesk alerts;
    private final OutboxDesk outbox;
    private final WatchConfig config;

    WatchDesk(Appointments appointments, AlertDesk alerts, OutboxDesk outbox, WatchConfig config) {
        this.appointments = appointments;
        this.alerts = alerts;
        this.outbox = outbox;
        this.config = config;
    }

    /** One round, unless another replica has just made it. */
    @Transactional
    void sweep(Instant now) {
        // The half, so that a tick that comes a moment early still finds its round.
        if (appointments.claimRound(now, config.every().dividedBy(2))) {
            var late = appointments.dueBefore(now.minus(config.grace()));
            List<Signal> signals = new ArrayList<>(new Overdue(alerts.openSubjects(Overdue.PREFIX)).signals(late));
            signals.add(Refusals.signal(outbox.refusedSince(now.minus(Refusals.REMEMBERED))));
            alerts.receive(signals, now);
        }
    }

    /** When each of these checks must have been evaluated again. */
    @Transactional
    Map<String, Instant> evaluateBy(Collection<String> checks) {
        return appointments.of(checks).stream()
                .collect(Collectors.toMap(Appointment::check, one -> one.dueAt().plus(config.grace())));
    }
}
