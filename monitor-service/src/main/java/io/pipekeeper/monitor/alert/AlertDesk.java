package io.pipekeeper.monitor.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens, changes and resolves alerts, and puts what the receiver must know into the outbox. */
@ApplicationScoped
public class AlertDesk {

    /** The first alert of an incident gives it its name: it should be the one that matters most. */
    private static final Comparator<Signal> WORST_FIRST =
            Comparator.<Signal, Integer>comparing(AlertDesk::rank).thenComparing(Signal::subject);

    private static final List<String> SEVERITIES = List.of("critical", "error", "warning", "info");

    private final Alerts alerts;
    private final Outbox outbox;

    AlertDesk(Alerts alerts, Outbox outbox) {
        this.alerts = alerts;
        this.outbox = outbox;
    }

    /** Acts on signals in the caller's transaction: a verdict is never stored without its alert. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receive(Collection<Signal> signals, Instant at) {
        var relevant = relevant(signals);
        // Always in the same order, so that two of us never wait for each other.
        relevant.stream().map(Signal::subject).distinct().sorted().forEach(alerts::lock);
        for (var signal : relevant) {
            AlertRule.after(signal, alerts.openOn(List.of(signal.subject())), at)
                    .forEach(step -> act(step, at));
        }
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
    List<Outbox.Pending> claimDue(Instant now, Duration lease, int limit) {
        return outbox.claimDue(now, lease, limit);
    }

    @Transactional
    void settle(long event, Delivery delivery, Instant now) {
        outbox.settle(event, delivery, now);
    }

    /** Most signals clear what is not open; they need no lock. */
    private List<Signal> relevant(Collection<Signal> signals) {
        var subjects = signals.stream().map(Signal::subject).collect(Collectors.toSet());
        Set<String> open = subjects.isEmpty()
                ? Set.of()
                : alerts.openOn(subjects).stream().map(Alert::subject).collect(Collectors.toSet());
        return signals.stream()
                .distinct()
                .filter(signal -> signal instanceof Signal.Raise || open.contains(signal.subject()))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static int rank(Signal signal) {
        return switch (signal) {
            case Signal.Raise(var subject, var period, var notice) -> SEVERITIES.indexOf(notice.severity());
            case Signal.Clear clear -> SEVERITIES.size();
        };
    }

    private void act(AlertRule.Step step, Instant at) {
        alerts.put(step.alert());
        switch (step) {
            case AlertRule.Step.Tell(var alert) -> outbox.add(alert, "trigger", at);
            case AlertRule.Step.Resolve(var alert) -> outbox.add(alert, "resolve", at);
        }
    }
}
