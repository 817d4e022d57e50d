package io.pipekeeper.runbook.runbook;

import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "revision")
@NullUnmarked // Hibernate fills the fields
class RevisionRow {

    @Id
    UUID id;

    @Column(name = "runbook_id")
    String runbookId;

    Instant at;

    String author;

    String source;

    static RevisionRow from(Revision revision) {
        var row = new RevisionRow();
        row.id = UuidV7.at(revision.at());
        row.runbookId = revision.runbookId();
        row.at = revision.at();
        row.author = revision.author();
        row.source = revision.sourceMarkdown();
        return row;
    }

    Revision toRevision() {
        return new Revision(runbookId, at, author, source);
    }
}
