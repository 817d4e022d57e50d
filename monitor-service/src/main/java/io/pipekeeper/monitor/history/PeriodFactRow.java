package io.pipekeeper.monitor.history;

import io.pipekeeper.monitor.scan.Fact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "period_fact")
@IdClass(PeriodFactRow.Key.class)
@NullUnmarked // Hibernate fills the fields
class PeriodFactRow {

    record Key(String cut, String period, String metric) {}

    @Id
    String cut;

    @Id
    String period;

    @Id
    String metric;

    /** At most one of these is there; none when the period has no such value. */
    BigDecimal quantity;

    Instant moment;

    String odd;

    String parts;

    @Column(name = "measured_at")
    Instant measuredAt;

    Fact toFact() {
        if (quantity != null) {
            return new Fact.Quantity(quantity);
        }
        if (moment != null) {
            return new Fact.Moment(moment);
        }
        if (parts != null) {
            return PartsText.read(parts);
        }
        return odd == null ? new Fact.Absent() : new Fact.Odd(odd);
    }
}
