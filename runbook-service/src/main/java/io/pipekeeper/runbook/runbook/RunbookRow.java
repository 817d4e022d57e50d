package io.pipekeeper.runbook.runbook;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "runbook")
@NullUnmarked // Hibernate fills the fields
class RunbookRow {

    @Id
    String id;

    @Column(name = "pipeline_id")
    String pipelineId;

    String title;

    String source;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "scenario", joinColumns = @JoinColumn(name = "runbook_id"))
    @OrderColumn(name = "position")
    List<ScenarioRow> scenarios;

    static RunbookRow from(Runbook runbook) {
        var row = new RunbookRow();
        row.id = runbook.id();
        row.pipelineId = runbook.pipeline().id();
        row.title = runbook.title();
        row.source = runbook.sourceMarkdown();
        row.scenarios = new ArrayList<>(
                runbook.scenarios().stream().map(ScenarioRow::from).toList());
        return row;
    }

    Runbook toRunbook() {
        return new Runbook(
                id,
                title,
                new Pipeline(pipelineId),
                scenarios.stream().map(ScenarioRow::toScenario).toList(),
                source);
    }
}
