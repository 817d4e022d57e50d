package io.pipekeeper.monitor.feed;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "feed")
@NullUnmarked // Hibernate fills the fields
class FeedRow {

    @Id
    @Column(name = "contract_id")
    String contractId;

    @Column(name = "pipeline_id")
    String pipelineId;

    String warehouse;

    String dataset;

    String job;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] datasets;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] projects;

    @Enumerated(EnumType.STRING)
    Grain grain;

    @Column(name = "due_time")
    LocalTime dueTime;

    String zone;

    static FeedRow from(Feed feed) {
        var row = new FeedRow();
        row.contractId = feed.contractId();
        row.pipelineId = feed.pipelineId();
        row.warehouse = feed.warehouse();
        row.dataset = feed.dataset();
        row.job = feed.job();
        row.datasets = feed.datasets().toArray(String[]::new);
        row.projects = feed.projects().toArray(String[]::new);
        row.grain = feed.due().grain();
        row.dueTime = feed.due().wallClock();
        row.zone = feed.due().zone().getId();
        return row;
    }

    Feed toFeed() {
        var due = new DueTime(grain, dueTime, ZoneId.of(zone));
        return new Feed(contractId, pipelineId, warehouse, dataset, job, List.of(datasets), List.of(projects), due);
    }
}
