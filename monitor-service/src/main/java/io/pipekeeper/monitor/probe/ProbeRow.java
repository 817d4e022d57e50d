package io.pipekeeper.monitor.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "probe")
@NullUnmarked // Hibernate fills the fields
class ProbeRow {

    @Id
    String name;

    @Enumerated(EnumType.STRING)
    ProbeState state;

    int failures;

    String observed;

    Instant since;

    @Column(name = "probed_at")
    Instant probedAt;

    static ProbeRow from(Probe probe) {
        var row = new ProbeRow();
        row.name = probe.name();
        row.state = probe.state();
        row.failures = probe.failures();
        row.observed = probe.observed();
        row.since = probe.since();
        row.probedAt = probe.probedAt();
        return row;
    }

    Probe toProbe() {
        return new Probe(name, state, failures, observed, since, probedAt);
    }
}
