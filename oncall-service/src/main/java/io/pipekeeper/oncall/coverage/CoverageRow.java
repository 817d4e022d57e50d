package io.pipekeeper.oncall.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    String note;

    static CoverageRow from(CoverageLine line) {
        var row = new CoverageRow();
        row.pipelineId = line.pipeline();
        row.scheduleId = line.schedule();
        row.policyId = line.policy();
        row.hours = line.hours();
        row.note = line.note();
        return row;
    }

    CoverageLine toLine() {
        return new CoverageLine(pipelineId, scheduleId, policyId, hours, note);
    }
}
