package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.action.ActionBook;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.incident.IncidentBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes post-mortems as Markdown. */
@ApplicationScoped
class PostmortemExport {

    private final SectionBook sections;
    private final IncidentBook incidents;
    private final ActionBook actions;
    private final CatalogCopy catalog;

    PostmortemExport(SectionBook sections, IncidentBook incidents, ActionBook actions, CatalogCopy catalog) {
        this.sections = sections;
        this.incidents = incidents;
        this.actions = actions;
        this.catalog = catalog;
    }

    @Transactional
    String markdown(Postmortem postmortem) {
        var incident = postmortem.incidentId();
        var document = new Document(
                postmortem,
                incidents.incident(incident),
                sections.of(postmortem),
                actions.of(List.of(incident)).getOrDefault(incident, List.of()));
        return document.markdown(catalog.current()::nameOf);
    }
}
