package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.incident.StatementKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored templates. */
@ApplicationScoped
class StatementTemplates implements PanacheRepositoryBase<StatementRow, String> {

    List<StatementTemplate> inOrder() {
        return list("order by id").stream().map(StatementRow::toTemplate).toList();
    }

    Optional<StatementTemplate> find(Audience audience, StatementKind kind) {
        return find("audience = ?1 and kind = ?2", audience, kind)
                .firstResultOptional()
                .map(StatementRow::toTemplate);
    }

    void put(StatementTemplate template) {
        getEntityManager().merge(StatementRow.from(template));
    }
}
