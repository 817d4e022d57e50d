package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.mute.MutesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens, changes and resolves alerts: it keeps what is true. What oncall is told of it, and when, is decided afterwards. */
@ApplicationScoped
public class AlertDesk {

    private final Alerts alerts;

    AlertDesk(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Acts on signals in the caller's transaction: a verdict is never stored without its alert. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receive(Collection<Signal> signals, Instant at) {
        var relevant = relevant(signals);
        // Always in the same order, so that two of us never wait for each other.
        relevant.stream().map(Signal::subject).distinct().sorted().forEach(alerts::lock);
        for (var signal : relevant) {
            var open = alerts.openOn(signal.subject());
            AlertRule.after(signal, open, before(signal, open), at).forEach(alerts::put);
        }
    }

    /** The subjects that begin so and are bad. */
    @Transactional
    public Set<String> openSubjects(String prefix) {
        return Set.copyOf(alerts.openSubjects(prefix));
    }

    /** The pipelines and services about which something is open. */
    @Transactional
    public Set<String> troubled() {
        return Set.copyOf(alerts.openComponents());
    }

    /** What is open about these pipelines or services, or was at some time since an instant, the oldest first. */
    @Transactional
    public List<Alert> openSince(Collection<String> components, Instant since) {
        return alerts.openSince(components, since);
    }

    @Transactional
    List<Alert> newest(boolean openOnly) {
        return alerts.newest(openOnly);
    }

    @Transactional
    Map<UUID, Alert> known(Collection<UUID> ids) {
        return alerts.known(ids).stream().collect(Collectors.toMap(Alert::id, Function.identity()));
    }

    /** Whoever changes what is muted does not know which alerts that concerns. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lookAgain(@Observes MutesChanged change) {
        alerts.wakeOpen(change.at());
    }

    /** Most signals clear what is not open; they need no lock. */
    private List<Signal> relevant(Collection<Signal> signals) {
        var subjects = signals.stream().map(Signal::subject).collect(Collectors.toSet());
        Set<String> open = subjects.isEmpty() ? Set.of() : alerts.open(subjects);
        return signals.stream()
                .distinct()
                .filter(signal -> signal instanceof Signal.Raise || open.contains(signal.subject()))
                .toList();
    }

    /** The alert that a new one would go on with. */
    private Optional<Alert> before(Signal signal, List<Alert> open) {
        if (!(signal instanceof Signal.Raise(var subject, var period, var notice))) {
            return Optional.empty();
        }
        var key = Alert.keyOf(subject, period);
        var isOpen = open.stream().anyMatch(alert -> alert.dedupKey().equals(key));
        return isOpen ? Optional.empty() : alerts.lastEnded(key);
    }
}
