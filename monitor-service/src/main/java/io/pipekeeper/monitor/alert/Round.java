package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.mute.Mutes;
import io.pipekeeper.monitor.alert.outbox.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides about all alerts that are due: upstream first, so that a symptom finds its cause told. Used once. */
final class Round {

    private final Ancestry ancestry;
    private final Mutes mutes;
    private final TellingConfig patience;
    private final Instant now;
    private final Map<UUID, Alert> known = new HashMap<>();
    private final Map<String, String> leaders = new HashMap<>();
    private final Set<String> ending = new HashSet<>();

    /** What to store and what to send. */
    record Result(List<Alert> alerts, List<Event> events) {}

    /** The known are what may explain others, and what others were told to be symptoms of. */
    Round(Ancestry ancestry, Mutes mutes, Collection<Alert> known, TellingConfig patience, Instant now) {
        this.ancestry = ancestry;
        this.mutes = mutes;
        this.patience = patience;
        this.now = now;
        known.forEach(alert -> this.known.put(alert.id(), alert));
    }

    Result decide(List<Alert> due) {
        due.stream()
                .filter(alert -> !alert.isOpen() && alert.isBelieved())
                .forEach(alert -> ending.add(alert.subject()));
        List<Alert> alerts = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        var telling = new Telling(patience, now);
        for (var alert : due.stream().sorted(order()).toList()) {
            var decision = telling.about(alert, situation(alert));
            known.put(alert.id(), decision.alert());
            alerts.add(decision.alert());
            decision.words().forEach(word -> events.add(event(word)));
        }
        return new Result(alerts, events);
    }

    /**
     * What is over comes last, so that an incident goes on when something else in it has just begun. The first of an incident
     * gives it its name: it should be the one that matters most.
     */
    private Comparator<Alert> order() {
        return Comparator.comparing((Alert alert) -> !alert.isOpen())
                .thenComparingInt(alert -> upstreamOf(alert).size())
                .thenComparingInt(alert -> alert.notice().rank())
                .thenComparing(Alert::dedupKey);
    }

    /** What cannot be seen is no symptom of bad data upstream, but of a warehouse that cannot be read. */
    private Set<String> upstreamOf(Alert alert) {
        return alert.isBlind()
                ? Set.of(alert.warehouse())
                : ancestry.upstreamOf(alert.notice().component());
    }

    private Situation situation(Alert alert) {
        var upstream = upstreamOf(alert);
        var cause = alert.cause() == null ? null : known.get(alert.cause());
        var mute = mutes.of(alert.matter(), now).orElse(null);
        // What goes on in another period must not wait, or the incident would end in between.
        var mayWait = !upstream.isEmpty() && !ending.contains(alert.subject());
        return new Situation(mute, explanation(alert, upstream), cause, mayWait);
    }

    /**
     * The failure upstream that explains an alert. It is at least as bad, so that nothing critical hides behind something
     * that can wait; one of the incident in which the alert is already comes first.
     */
    private @Nullable Alert explanation(Alert alert, Set<String> upstream) {
        return known.values().stream()
                .filter(Alert::isRoot)
                .filter(root -> upstream.contains(root.notice().component()))
                .filter(root -> root.notice().isFailure()
                        && root.notice().rank() <= alert.notice().rank())
                .min(Comparator.comparing((Alert root) -> !root.groupTold().equals(alert.groupTold()))
                        .thenComparingInt(root -> root.notice().rank())
                        .thenComparing(Alert::id))
                .orElse(null);
    }

    private Event event(Telling.Word word) {
        return switch (word) {
            case Telling.Word.Trigger(var alert, var cause) -> {
                var leader = leaders.putIfAbsent(alert.groupTold(), alert.dedupKey());
                yield new Event(
                        alert.dedupKey(),
                        Event.Action.TRIGGER,
                        AlertPayload.of(alert, cause),
                        cause == null ? leader : cause.dedupKey());
            }
            case Telling.Word.Resolve(var alert) ->
                new Event(
                        alert.dedupKey(),
                        Event.Action.RESOLVE,
                        AlertPayload.of(alert, null),
                        leaders.get(alert.groupTold()));
        };
    }
}
