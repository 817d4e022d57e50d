package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds out whether an incident has come before, and what was to be done about it. */
@ApplicationScoped
public class Recurrence {

    /** Looked through for likeness: enough for months, and bounded. */
    private static final int MOST_EARLIER = 50;

    private static final int MOST_RELATED = 5;

    private final IncidentBook incidents;
    private final ActionItems items;

    Recurrence(IncidentBook incidents, ActionItems items) {
        this.incidents = incidents;
        this.items = items;
    }

    /** The earlier incidents that were like this one, newest first. */
    @Transactional
    public List<RelatedIncident> related(Incident incident) {
        return incidents.earlier(incident, MOST_EARLIER).stream()
                .flatMap(earlier -> new Likeness(incident, earlier)
                        .why().map(why -> new RelatedIncident(earlier, why, openActions(earlier))).stream())
                .limit(MOST_RELATED)
                .toList();
    }

    /** One line for a page, where an earlier incident left something to be done. */
    @Transactional
    public Optional<String> line(Incident incident) {
        return related(incident).stream()
                .filter(found -> !found.openActions().isEmpty())
                .findFirst()
                .map(RelatedIncident::line);
    }

    private List<ActionItem> openActions(Incident earlier) {
        return items.of(List.of(earlier.id())).getOrDefault(earlier.id(), List.of()).stream()
                .filter(ActionItem::isOpen)
                .toList();
    }
}
