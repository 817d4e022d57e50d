package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.warehouse.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

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
        row.at = verdict.at();
        return row;
    }

    Verdict toVerdict() {
        return new Verdict(id, checkId, outcome, problem, period, observed, expected, formula, sql, at);
    }
}
