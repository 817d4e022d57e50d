package io.pipekeeper.runbook.runbook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Revisions implements PanacheRepositoryBase<RevisionRow, UUID> {

    List<Revision> newestFirst(Collection<String> runbookIds) {
        return list("runbookId in ?1 order by at desc, id desc", runbookIds).stream()
                .map(RevisionRow::toRevision)
                .toList();
    }

    void add(Revision revision) {
        persist(RevisionRow.from(revision));
    }
}
