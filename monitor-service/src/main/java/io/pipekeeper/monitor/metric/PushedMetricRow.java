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

    @Id
    String period;

    @Column(columnDefinition = "numeric")
    BigDecimal value;

    @Column(name = "told_at")
    Instant toldAt;

    String source;

    PushedMetric toMetric() {
        return new PushedMetric(dataset, metric, period, value, toldAt, source);
    }

    record Key(String dataset, String metric, String period) implements Serializable {}
}
