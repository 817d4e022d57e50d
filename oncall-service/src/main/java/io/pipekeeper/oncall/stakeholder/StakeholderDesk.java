package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.StakeholderEvent;
import io.pipekeeper.oncall.paging.Notice;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.subgraph.error.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where people tell stakeholders. */
@ApplicationScoped
class StakeholderDesk {

    private final IncidentBook incidents;
    private final CatalogCopy catalog;
    private final Pager pager;
    private final AuditLog audit;
    private final InstantSource clock;

    StakeholderDesk(IncidentBook incidents, CatalogCopy catalog, Pager pager, AuditLog audit, InstantSource clock) {
        this.incidents = incidents;
        this.catalog = catalog;
        this.pager = pager;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Incident tell(UUID id, String message, Person by) {
        var now = clock.instant();
        var before = incidents.lock(id);
        var teams = teams(before);
        if (pager.isTold(id, message)) {
            return before;
        }
        pager.tell(id, teams, new Notice(subject(before), message), now);
        audit.record(by.id(), "notifyStakeholders", id.toString(), now);
        return incidents.record(before, new StakeholderEvent.StakeholdersNotified(by, teams, message), now);
    }

    private String subject(Incident incident) {
        return "%s: %s"
                .formatted(
                        Optional.ofNullable(incident.pipelineId())
                                .flatMap(catalog.current()::findPipeline)
                                .map(KnownPipeline::name)
                                .orElse("Pipekeeper"),
                        incident.summary());
    }

    private List<String> teams(Incident incident) {
        var teams = Optional.ofNullable(incident.pipelineId())
                .flatMap(pipeline -> catalog.current().findPipeline(pipeline))
                .map(KnownPipeline::stakeholders)
                .orElse(List.of());
        if (teams.isEmpty()) {
            throw new ConflictException("NO_STAKEHOLDERS", "No stakeholder team is known for this incident");
        }
        return teams;
    }
}
