package io.pipekeeper.oncall.coverage;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Period;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "coverage")
@NullUnmarked
class CoverageRow {

    @Id
    @Column(name = "pipeline_id")
    String pipelineId;

    @Column(name = "schedule_id")
    String scheduleId;

    @Column(name = "policy_id")
    String policyId;

    @Enumerated(EnumType.STRING)
    CoverageHours hours;

    @Enumerated(EnumType.STRING)
    @Column(name = "unless_severity")
    IncidentSeverity unlessSeverity;

    @Column(name = "last_week_shorten")
    Double lastWeekShorten;

    @Column(name = "last_week_raise")
    Boolean lastWeekRaise;

    @Column(name = "resolve_within")
    String resolveWithin;

    @Enumerated(EnumType.STRING)
    @Column(name = "resolve_before")
    ResolveBefore resolveBefore;

    @Column(name = "holding_statement")
    boolean holdingStatement;

    @Enumerated(EnumType.STRING)
    PostmortemRule postmortem;

    String note;

    static CoverageRow from(CoverageLine line) {
        var row = new CoverageRow();
        row.pipelineId = line.pipeline();
        row.scheduleId = line.schedule();
        row.policyId = line.policy();
        row.hours = line.hours();
        row.unlessSeverity = line.unlessSeverity();
        row.take(line.lastWeekOfMonth());
        row.resolveWithin =
                line.resolveWithin() == null ? null : line.resolveWithin().toString();
        row.resolveBefore = line.resolveBefore();
        row.holdingStatement = line.holdingStatement();
        row.postmortem = line.postmortem();
        row.note = line.note();
        return row;
    }

    CoverageLine toLine() {
        return new CoverageLine(
                pipelineId,
                scheduleId,
                policyId,
                hours,
                unlessSeverity,
                lastWeekShorten == null ? null : new LastWeekOfMonth(lastWeekShorten, lastWeekRaise),
                resolveWithin == null ? null : Period.parse(resolveWithin),
                resolveBefore,
                holdingStatement,
                postmortem,
                note);
    }

    private void take(LastWeekOfMonth rule) {
        if (rule != null) {
            lastWeekShorten = rule.shorten();
            lastWeekRaise = rule.raise();
        }
    }
}
