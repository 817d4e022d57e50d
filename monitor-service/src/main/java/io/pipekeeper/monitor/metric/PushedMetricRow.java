package io.pipekeeper.monitor.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "pushed_metric")
@IdClass(PushedMetricRow.Key.class)
@NullUnmarked // Hibernate fills the fields
class PushedMetricRow {

    @Id
    String dataset;

    @Id
    String metric;

    /** The period, or the instant at which it starts, as it was told; without one, the instant at which it was told. */
    @Id
    String period;

    /** The period that it is about, as it says or as its run says; null while nobody does. */
    String about;

    @Column(columnDefinition = "numeric")
    BigDecimal value;

    @Column(name = "told_at")
    Instant toldAt;

    String source;

    PushedMetric toMetric() {
        return new PushedMetric(dataset, metric, about == null ? period : about, value, toldAt, source, about != null);
    }

    record Key(String dataset, String metric, String period) implements Serializable {}
}
