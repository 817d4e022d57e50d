package io.pipekeeper.monitor.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** Writes a verdict as a row, by the names of the columns. */
    static void write(Verdict verdict, ObjectNode row) {
        row.put("id", verdict.id().toString())
                .put("check_id", verdict.checkId())
                .put("outcome", verdict.outcome().name())
                .put("problem", text(verdict.problem()))
                .put("period", verdict.period())
                .put("observed", verdict.observed())
                .put("expected", verdict.expected())
                .put("formula", verdict.formula())
                .put("sql", verdict.sql())
                .put("unchanged_since", text(verdict.unchangedSince()))
                .put("basis", text(verdict.basis()))
                .put("at", verdict.at().toString());
        var measured = verdict.measured();
        if (measured != null) {
            row.put("measured_value", measured.value()).put("measured_points", measured.points());
        }
        var effort = verdict.effort();
        if (effort != null) {
            row.put("rows_read", effort.rows())
                    .put("pages_read", effort.pages())
                    .put("shared_by", effort.sharedBy());
        }
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

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
