package io.pipekeeper.monitor.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "contract")
@NullUnmarked // Hibernate fills the fields
class ContractRow {

    @Id
    String id;

    String name;

    String version;

    String status;

    @Column(name = "pipeline_id")
    String pipelineId;

    String job;

    String path;

    String source;

    @Column(name = "applied_at")
    Instant appliedAt;

    @Column(name = "applied_by")
    String appliedBy;

    static ContractRow from(Contract contract) {
        var row = new ContractRow();
        row.id = contract.id();
        row.name = contract.name();
        row.version = contract.version();
        row.status = contract.status();
        row.pipelineId = contract.pipelineId();
        row.job = contract.job();
        row.path = contract.path();
        row.source = contract.source();
        row.appliedAt = contract.appliedAt();
        row.appliedBy = contract.appliedBy();
        return row;
    }

    Contract toContract() {
        return new Contract(id, name, version, status, pipelineId, job, path, source, appliedAt, appliedBy);
    }
}
