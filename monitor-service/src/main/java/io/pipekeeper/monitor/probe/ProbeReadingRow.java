package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.probe.rule.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "probe_reading")
@NullUnmarked // Hibernate fills the fields
class ProbeReadingRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String probe;

    Instant at;

    @Enumerated(EnumType.STRING)
    Level level;

    @Enumerated(EnumType.STRING)
    ProbeState state;

    String observed;

    @Column(name = "latency_nanos")
    Long latencyNanos;

    Double value;

    boolean changed;

    static ProbeReadingRow from(ProbeReading reading) {
        var row = new ProbeReadingRow();
        row.probe = reading.probe();
        row.at = reading.at();
        row.level = reading.level();
        row.state = reading.state();
        row.observed = reading.observed();
        row.latencyNanos = reading.latency() == null ? null : reading.latency().toNanos();
        row.value = reading.value();
        row.changed = reading.changed();
        return row;
    }

    ProbeReading toReading() {
        var latency = latencyNanos == null ? null : Duration.ofNanos(latencyNanos);
        return new ProbeReading(probe, at, level, state, observed, latency, value, changed);
    }
}
