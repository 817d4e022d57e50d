package io.pipekeeper.ownership.pipeline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "pipeline")
@NullUnmarked // Hibernate fills the fields
class PipelineRow {

    @Id
    String id;

    String name;

    String description;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @ElementCollection
    @CollectionTable(name = "data_source", joinColumns = @JoinColumn(name = "pipeline_id"))
    @OrderColumn(name = "position")
    List<DataSourceEntry> dataSources;

    @ElementCollection
    @CollectionTable(name = "dependency", joinColumns = @JoinColumn(name = "pipeline_id"))
    @Column(name = "upstream_id")
    Set<String> upstreamIds;

    @ElementCollection
    @CollectionTable(name = "stakeholder", joinColumns = @JoinColumn(name = "pipeline_id"))
    @Column(name = "team_id")
    Set<String> stakeholderIds;

    static PipelineRow from(Pipeline pipeline) {
        var row = new PipelineRow();
        row.id = pipeline.id();
        row.name = pipeline.name();
        row.description = pipeline.description();
        row.audience = pipeline.audience();
        row.dataSources = pipeline.dataSources().stream()
                .map(DataSourceEntry::from)
                .collect(Collectors.toCollection(ArrayList::new));
        row.upstreamIds = new HashSet<>(pipeline.upstreamIds());
        row.stakeholderIds = new HashSet<>(pipeline.stakeholderIds());
        return row;
    }

    Pipeline toPipeline(Ownership ownership) {
        return new Pipeline(
                id,
                name,
                description,
                audience,
                ownership,
                dataSources.stream().map(DataSourceEntry::toDataSource).toList(),
                List.copyOf(upstreamIds),
                List.copyOf(stakeholderIds));
    }
}
