package io.pipekeeper.monitor.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "probe_rule")
@NullUnmarked // Hibernate fills the fields
class ProbeRuleRow {

    @Id
    String name;

    String path;

    String source;

    @Column(name = "applied_at")
    Instant appliedAt;

    @Column(name = "applied_by")
    String appliedBy;

    static ProbeRuleRow from(AppliedRule rule) {
        var row = new ProbeRuleRow();
        row.name = rule.name();
        row.path = rule.path();
        row.source = rule.source();
        row.appliedAt = rule.appliedAt();
        row.appliedBy = rule.appliedBy();
        return row;
    }

    AppliedRule toRule() {
        return new AppliedRule(name, path, source, appliedAt, appliedBy);
    }
}
