package io.pipekeeper.monitor.upstream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@IdClass(UpstreamRow.Key.class)
@Table(name = "pipeline_upstream")
@NullUnmarked // Hibernate fills the fields
class UpstreamRow {

    /** What a contract says once only. */
    record Key(String contractId, String upstreamId) {}

    @Id
    @Column(name = "contract_id")
    String contractId;

    @Id
    @Column(name = "upstream_id")
    String upstreamId;

    @Column(name = "pipeline_id")
    String pipelineId;

    static UpstreamRow of(String contract, String pipeline, String upstream) {
        var row = new UpstreamRow();
        row.contractId = contract;
        row.pipelineId = pipeline;
        row.upstreamId = upstream;
        return row;
    }
}
