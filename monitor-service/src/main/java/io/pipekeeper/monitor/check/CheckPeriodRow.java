package io.pipekeeper.monitor.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "check_period")
@IdClass(CheckPeriodRow.Key.class)
@NullUnmarked // Hibernate fills the fields
class CheckPeriodRow {

    record Key(String checkId, String period) {}

    @Id
    @Column(name = "check_id")
    String checkId;

    @Id
    String period;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    Instant at;

    boolean normal;

    CheckPeriod toPeriod() {
        return new CheckPeriod(checkId, period, outcome, at, normal);
    }
}
