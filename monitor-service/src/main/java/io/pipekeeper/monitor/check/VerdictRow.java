package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.warehouse.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "verdict")
@NullUnmarked // Hibernate fills the fields
class VerdictRow {

    @Id
    UUID id;

    @Column(name = "check_id")
    String checkId;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    Problem problem;

    String period;

    String observed;

    String expected;

    String formula;

    String sql;

    @Column(name = "measured_value")
    BigDecimal measuredValue;

    @Column(name = "measured_points")
    Integer measuredPoints;

    @Column(name = "rows_read")
    Long rowsRead;

    @Column(name = "pages_read")
    Long pagesRead;

    @Column(name = "shared_by")
    Integer sharedBy;

    @Column(name = "unchanged_since")
    Instant unchangedSince;

    UUID basis;

    Instant at;

    static VerdictRow from(Verdict verdict) {
        var row = new VerdictRow();
        row.id = verdict.id();
        row.checkId = verdict.checkId();
        row.outcome = verdict.outcome();
        row.problem = verdict.problem();
        row.period = verdict.period();
        row.observed = verdict.observed();
        row.expected = verdict.expected();
        row.formula = verdict.formula();
        row.sql = verdict.sql();
        var measured = verdict.measured();
        if (measured != null) {
            row.measuredValue = measured.value();
            row.measuredPoints = measured.points();
        }
        var effort = verdict.effort();
        if (effort != null) {
            row.rowsRead = effort.rows();
            row.pagesRead = effort.pages();
            row.sharedBy = effort.sharedBy();
        }
        row.unchangedSince = verdict.unchangedSince();
        row.basis = verdict.basis();
        row.at = verdict.at();
        return row;
    }

    Verdict toVerdict() {
        return new Verdict(
                id,
                checkId,
                outcome,
                problem,
                period,
                observed,
                expected,
                formula,
                sql,
                measured(),
                effort(),
                unchangedSince,
                basis,
                at);
    }

    private @Nullable Effort effort() {
        return pagesRead == null ? null : new Effort(rowsRead, pagesRead, sharedBy);
    }

    private @Nullable Measurement measured() {
        return measuredValue == null ? null : new Measurement(measuredValue, measuredPoints);
    }
}
