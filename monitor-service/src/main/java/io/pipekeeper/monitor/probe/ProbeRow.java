package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.probe.rule.Answer.Count;
import io.pipekeeper.monitor.probe.rule.Level;
import io.pipekeeper.monitor.probe.rule.Reading;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "probe")
@NullUnmarked // Hibernate fills the fields
class ProbeRow {

    @Id
    String name;

    @Enumerated(EnumType.STRING)
    ProbeState state;

    @Enumerated(EnumType.STRING)
    Level believed;

    /** The last answers, the newest last: `OK,WARN,FAIL`. */
    String recent;

    int failures;

    String observed;

    String cause;

    @Column(name = "latency_nanos")
    Long latencyNanos;

    Double value;

    Double counted;

    @Column(name = "counted_at")
    Instant countedAt;

    Instant since;

    @Column(name = "probed_at")
    Instant probedAt;

    /** In real time, whatever the clock shows. */
    @Column(name = "due_at")
    Instant dueAt;

    void say(Standing standing) {
        var reading = standing.reading();
        state = standing.state();
        believed = standing.belief().level();
        recent = standing.belief().recent().stream().map(Level::name).collect(Collectors.joining(","));
        failures = standing.failures();
        observed = reading.text();
        cause = reading.cause();
        latencyNanos = reading.latency() == null ? null : reading.latency().toNanos();
        value = reading.value();
        counted = reading.count() == null ? null : reading.count().total();
        countedAt = reading.count() == null ? null : reading.count().at();
        since = standing.since();
        probedAt = standing.seenAt();
    }

    Standing toStanding() {
        var belief = new Belief(believed, levels());
        var level = belief.recent().isEmpty() ? Level.NO_DATA : belief.recent().getLast();
        var latency = latencyNanos == null ? null : Duration.ofNanos(latencyNanos);
        var count = counted == null ? null : new Count(counted, countedAt);
        var reading = new Reading(level, observed, cause, latency, value, count);
        return new Standing(name, belief, failures, reading, since, probedAt);
    }

    private List<Level> levels() {
        return recent.isEmpty()
                ? List.of()
                : Arrays.stream(recent.split(",")).map(Level::valueOf).toList();
    }
}
