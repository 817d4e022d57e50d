package io.pipekeeper.monitor.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the ledger tells those who ask. */
@ApplicationScoped
class Chronicle implements PanacheRepositoryBase<DeadlineRow, UUID> {

    private static final String OF_PIPELINE =
            "checkId in (select checkId from DeadlineRuleRow where pipelineId = ?1 and active) and ";

    List<Deadline> after(String pipeline, Instant now, int limit) {
        return some(OF_PIPELINE + "dueAt > ?2 order by dueAt, checkId", pipeline, now, limit);
    }

    /** The newest first. */
    List<Deadline> before(String pipeline, Instant now, int limit) {
        return some(OF_PIPELINE + "dueAt <= ?2 order by dueAt desc, checkId", pipeline, now, limit);
    }

    /** The newest first. */
    List<Deadline> ofCheckBefore(String check, Instant now, int limit) {
        return some("checkId = ?1 and dueAt <= ?2 order by dueAt desc", check, now, limit);
    }

    private List<Deadline> some(String condition, String of, Instant now, int limit) {
        return limit == 0
                ? List.of()
                : find(condition, of, now).page(0, limit).list().stream()
                        .map(DeadlineRow::toDeadline)
                        .toList();
    }
}
