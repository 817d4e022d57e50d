package io.pipekeeper.monitor.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "quality_check")
@DynamicUpdate // progress is written past the rows that are loaded
@NullUnmarked // Hibernate fills the fields
class CheckRow {

    @Id
    String id;

    @Column(name = "contract_id")
    String contractId;

    @Column(name = "pipeline_id")
    String pipelineId;

    String warehouse;

    String dataset;

    String name;

    @Enumerated(EnumType.STRING)
    CheckKind kind;

    @Enumerated(EnumType.STRING)
    Severity severity;

    String expected;

    @Column(name = "business_impact")
    String businessImpact;

    /** The key of the number that it hears of when others tell it. */
    String hears;

    int position;

    boolean active;

    @Column(name = "every_seconds")
    long everySeconds;

    /** When it is evaluated next; null when no schedule evaluates it. */
    @Column(name = "next_due")
    Instant nextDue;

    @Column(name = "latest_verdict")
    UUID latestVerdict;

    /** The newest period that was judged; null before the first one, and for a check without periods. */
    @Column(name = "latest_period")
    String latestPeriod;

    void become(Check check) {
        contractId = check.contractId();
        pipelineId = check.pipelineId();
        warehouse = check.warehouse();
        dataset = check.dataset();
        name = check.name();
        kind = check.kind();
        severity = check.severity();
        expected = check.expected();
        businessImpact = check.businessImpact();
        hears = check.hears();
    }

    Check toCheck() {
        return new Check(
                id, contractId, pipelineId, warehouse, dataset, name, kind, severity, expected, businessImpact, hears);
    }
}
