package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.mute.Mutes;
import io.pipekeeper.monitor.alert.mute.Muting;
import io.pipekeeper.monitor.alert.outbox.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rules of alerts at work without a database: signals come in, time passes, and what oncall hears is kept. */
final class World {

    final List<Event> heard = new ArrayList<>();
    final List<Muting> muting = new ArrayList<>();
    /** The keys of what is bad: subject and day. */
    final Set<String> bad = new TreeSet<>();

    private final Map<UUID, Alert> alerts = new LinkedHashMap<>();
    private final Map<String, Set<String>> lineage;
    private Instant now = AlertFixtures.NINE;

    World(Map<String, Set<String>> lineage) {
        this.lineage = lineage;
    }

    Instant now() {
        return now;
    }

    List<Alert> open() {
        return alerts.values().stream().filter(Alert::isOpen).toList();
    }

    void raise(String subject, int day, String observed, String severity, String pipeline) {
        bad.removeIf(key -> key.startsWith(subject) && key.compareTo(key(subject, day)) < 0);
        bad.add(key(subject, day));
        receive(AlertFixtures.raise(subject, period(day), observed, severity, pipeline));
    }

    void clear(String subject, int day) {
        bad.removeIf(key -> key.startsWith(subject) && key.compareTo(key(subject, day)) <= 0);
        receive(new Signal.Clear(subject, period(day)));
    }

    void clearAll() {
        bad.clear();
        open().forEach(alert -> receive(new Signal.Clear(alert.subject())));
    }

    private static String key(String subject, int day) {
        return Alert.keyOf(subject, period(day));
    }

    private static String period(int day) {
        return LocalDate.of(2026, 1, 1).plusDays(day).toString();
    }

    /** Seconds pass, and each of them somebody looks what is to be told. */
    void pass(long seconds) {
        for (long i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            tell();
        }
    }

    void pass(Duration duration) {
        pass(duration.toSeconds());
    }

    private void receive(Signal signal) {
        var open = open().stream()
                .filter(alert -> alert.subject().equals(signal.subject()))
                .toList();
        var before = signal instanceof Signal.Raise(var subject, var period, var notice)
                ? lastEnded(Alert.keyOf(subject, period))
                : Optional.<Alert>empty();
        AlertRule.after(signal, open, before, now).forEach(alert -> alerts.put(alert.id(), alert));
    }

    private Optional<Alert> lastEnded(String key) {
        return alerts.values().stream()
                .filter(alert -> !alert.isOpen() && alert.dedupKey().equals(key))
                .reduce((earlier, later) -> later);
    }

    private void tell() {
        var due = alerts.values().stream()
                .filter(alert -> {
                    var lookAt = alert.lookAt();
                    return lookAt != null && !lookAt.isAfter(now);
                })
                .toList();
        var pipelines = due.stream().map(alert -> alert.notice().component()).collect(Collectors.toSet());
        var ancestry = Ancestry.of(pipelines, this::above);
        var round = new Round(ancestry, new Mutes(muting), alerts.values(), AlertFixtures.PATIENCE, now);
        var result = round.decide(due);
        result.alerts().forEach(alert -> alerts.put(alert.id(), alert));
        heard.addAll(result.events());
    }

    private Map<String, Set<String>> above(Collection<String> pipelines) {
        return lineage;
    }
}
