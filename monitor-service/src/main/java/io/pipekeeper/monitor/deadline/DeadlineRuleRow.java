package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.period.DuePhrase;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.scan.Table;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;

@Entity
@IdClass(DeadlineRuleRow.Key.class)
@jakarta.persistence.Table(name = "deadline_rule")
@NullUnmarked // Hibernate fills the fields
class DeadlineRuleRow {

    private static final String DATA = "DATA";
    private static final String ISSUES = "ISSUES";

    /** Versions are rows of their own, and stay: deadlines are judged by the one they were made from. */
    record Key(String checkId, int version) {}

    @Id
    @Column(name = "check_id")
    String checkId;

    @Id
    int version;

    @Column(name = "contract_id")
    String contractId;

    @Column(name = "pipeline_id")
    String pipelineId;

    String subject;

    String warehouse;

    String dataset;

    @Column(name = "period_column")
    String periodColumn;

    @Column(name = "column_name")
    String columnName;

    String job;

    @Enumerated(EnumType.STRING)
    Grain grain;

    String due;

    @Column(name = "calendar_id")
    String calendarId;

    @Column(name = "calendar_version")
    Integer calendarVersion;

    BigDecimal objective;

    @Column(name = "fail_fast")
    boolean failFast;

    Instant since;

    @Column(name = "expanded_until")
    Instant expandedUntil;

    /** Whether it is the version in force. */
    boolean active;

    static DeadlineRuleRow from(DeadlineRule rule, int version, Instant since) {
        var row = new DeadlineRuleRow();
        row.checkId = rule.checkId();
        row.version = version;
        row.become(rule);
        row.since = since;
        row.expandedUntil = since;
        row.active = true;
        return row;
    }

    private void become(DeadlineRule rule) {
        contractId = rule.contractId();
        pipelineId = rule.pipelineId();
        warehouse = rule.table().warehouse();
        dataset = rule.table().name();
        periodColumn = rule.table().periodColumn();
        grain = rule.due().grain();
        due = DuePhrase.of(rule.due()).inWords();
        var calendar = rule.due().days().calendar();
        calendarId = calendar.version() == 0 ? null : calendar.id();
        calendarVersion = calendar.version() == 0 ? null : calendar.version();
        objective = rule.promise().objective();
        failFast = rule.promise().failFast();
        subject = ISSUES;
        if (rule.subject() instanceof Subject.Data(var column, var theJob)) {
            subject = DATA;
            columnName = column;
            job = theJob;
        }
    }

    DeadlineRule toRule(BusinessCalendar calendar) {
        var time = DuePhrase.parse(due).dueTime(grain, ZoneOffset.UTC, calendar);
        return new DeadlineRule(
                checkId,
                contractId,
                pipelineId,
                new Table(warehouse, dataset, periodColumn, time),
                subject.equals(DATA) ? new Subject.Data(columnName, job) : new Subject.Issues(),
                new Promise(objective, failFast));
    }
}
