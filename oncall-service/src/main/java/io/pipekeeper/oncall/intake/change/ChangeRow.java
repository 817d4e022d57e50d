package io.pipekeeper.oncall.intake.change;

import io.pipekeeper.oncall.catalog.Pipeline;
import io.pipekeeper.oncall.intake.Bounded;
import io.pipekeeper.oncall.intake.trace.Visit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "change_event")
@NullUnmarked
class ChangeRow {

    @Id
    UUID id;

    @Column(name = "integration_id")
    String integrationId;

    @Column(name = "pipeline_id")
    String pipelineId;

    String summary;
    String source;
    String details;

    @Column(name = "happened_at")
    Instant happenedAt;

    static ChangeRow from(Visit visit, ToldChange told) {
        var row = new ChangeRow();
        row.id = visit.trace();
        row.integrationId = visit.integration();
        row.pipelineId = told.pipeline();
        row.summary = told.summary();
        row.source = told.source();
        row.details = told.details();
        row.happenedAt = Bounded.time(told.timestamp(), visit.at());
        return row;
    }

    Change toChange() {
        var pipeline = pipelineId == null ? null : new Pipeline(pipelineId);
        return new Change(id, summary, source, integrationId, pipeline, happenedAt, details);
    }
}
