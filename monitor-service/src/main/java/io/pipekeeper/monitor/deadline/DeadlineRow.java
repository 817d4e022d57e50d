package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.period.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "deadline")
@NullUnmarked // Hibernate fills the fields
class DeadlineRow {

    @Id
    UUID id;

    @Column(name = "check_id")
    String checkId;

    @Column(name = "rule_version")
    int ruleVersion;

    String period;

    /** The first day of the period; null when it is no period but an issue. */
    @Column(name = "period_start")
    LocalDate periodStart;

    @Column(name = "period_end")
    LocalDate periodEnd;

    @Column(name = "expected_from")
    Instant expectedFrom;

    @Column(name = "due_at")
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    DeadlineState state;

    @Column(name = "met_at")
    Instant metAt;

    String risk;

    Instant eta;

    String excuse;

    @Column(name = "excused_by")
    String excusedBy;

    @Column(name = "excused_until")
    Instant excusedUntil;

    /** When to look for evidence next; null when it is settled. */
    @Column(name = "look_at")
    Instant lookAt;

    static DeadlineRow from(Deadline deadline, Instant lookAt) {
        var row = new DeadlineRow();
        row.id = deadline.id();
        row.checkId = deadline.checkId();
        row.ruleVersion = deadline.ruleVersion();
        row.period = deadline.period();
        row.expectedFrom = deadline.expectedFrom();
        row.dueAt = deadline.dueAt();
        row.become(deadline, lookAt);
        return row;
    }

    DeadlineRow about(Period days) {
        periodStart = days.start();
        periodEnd = days.end();
        return this;
    }

    void become(Deadline deadline, Instant nextLook) {
        state = deadline.state();
        metAt = deadline.metAt();
        risk = deadline.outlook().risk();
        eta = deadline.outlook().eta();
        var why = deadline.excuse();
        excuse = why == null ? null : why.reason();
        excusedBy = why == null ? null : why.by();
        excusedUntil = why == null ? null : why.until();
        lookAt = nextLook;
    }

    Deadline toDeadline() {
        return new Deadline(
                id,
                checkId,
                ruleVersion,
                period,
                expectedFrom,
                dueAt,
                state,
                metAt,
                new Outlook(risk, eta, false),
                excuse == null ? null : new Excuse(excuse, excusedBy, excusedUntil));
    }
}
