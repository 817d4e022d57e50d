package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.scan.Table;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;

@Entity
@jakarta.persistence.Table(name = "deadline_rule")
@NullUnmarked // Hibernate fills the fields
class DeadlineRuleRow {

    @Id
    @Column(name = "check_id")
    String checkId;

    @Column(name = "contract_id")
    String contractId;

    @Column(name = "pipeline_id")
    String pipelineId;

    String warehouse;

    String dataset;

    @Column(name = "period_column")
    String periodColumn;

    @Column(name = "column_name")
    String columnName;

    String job;

    @Enumerated(EnumType.STRING)
    Grain grain;

    @Column(name = "due_time")
    LocalTime dueTime;

    String zone;

    boolean active;

    static DeadlineRuleRow from(DeadlineRule rule) {
        var row = new DeadlineRuleRow();
        row.checkId = rule.checkId();
        row.contractId = rule.contractId();
        row.pipelineId = rule.pipelineId();
        row.warehouse = rule.table().warehouse();
        row.dataset = rule.table().name();
        row.periodColumn = rule.table().periodColumn();
        row.columnName = rule.column();
        row.job = rule.job();
        row.grain = rule.due().grain();
        row.dueTime = rule.due().time();
        row.zone = rule.due().zone().getId();
        row.active = true;
        return row;
    }

    DeadlineRule toRule() {
        var due = new DueTime(grain, dueTime, ZoneId.of(zone));
        return new DeadlineRule(
                checkId, contractId, pipelineId, new Table(warehouse, dataset, periodColumn, due), columnName, job);
    }
}
