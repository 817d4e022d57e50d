package io.pipekeeper.runbook.runbook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Runbooks implements PanacheRepositoryBase<RunbookRow, String> {

    List<Runbook> byTitle() {
        return list("order by title, id").stream().map(RunbookRow::toRunbook).toList();
    }

    List<Runbook> known(Collection<String> ids) {
        return list("id in ?1", ids).stream().map(RunbookRow::toRunbook).toList();
    }

    List<Runbook> about(Collection<String> pipelineIds) {
        return list("pipelineId in ?1", pipelineIds).stream()
                .map(RunbookRow::toRunbook)
                .toList();
    }

    List<Runbook> naming(Collection<String> checkIds) {
        return list("""
                select distinct runbook from RunbookRow runbook join runbook.scenarios scenario
                where array_intersects(scenario.checks, ?1)
                order by runbook.title, runbook.id
                """, (Object) checkIds.toArray(String[]::new)).stream()
                .map(RunbookRow::toRunbook)
                .toList();
    }

    void put(Runbook runbook) {
        getEntityManager().merge(RunbookRow.from(runbook));
    }
}
