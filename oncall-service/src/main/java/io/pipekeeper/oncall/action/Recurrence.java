package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds out whether an incident has come before, and what was to be done about it. */
@ApplicationScoped
public class Recurrence {

    /** Looked through for likeness: enough for months, and bounded. */
    private static final int MOST_EARLIER = 50;

    private static final int MOST_RELATED = 5;

    /** Of what is to be done about anything like a batch of incidents. */
    private static final int MOST_OPEN = 200;

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

    /** One line for a page about each incident that came before and left something to be done, asked for all at once. */
    @Transactional
    public Map<UUID, String> lines(Collection<Incident> some) {
        var open = items.openLike(some, MOST_OPEN);
        if (open.isEmpty()) {
            return Map.of();
        }
        var earlier = incidents.all(List.copyOf(open.keySet())).values().stream()
                .sorted(Comparator.comparing(Incident::detectedAt).reversed())
                .toList();
        Map<UUID, String> lines = new HashMap<>();
        for (var incident : some) {
            earlier.stream()
                    .filter(before -> before.detectedAt().isBefore(incident.detectedAt()))
                    .flatMap(before -> related(incident, before, open.getOrDefault(before.id(), List.of())).stream())
                    .findFirst()
                    .ifPresent(found -> lines.put(incident.id(), found.line()));
        }
        return lines;
    }

    private static Optional<RelatedIncident> related(Incident incident, Incident earlier, List<ActionItem> open) {
        return new Likeness(incident, earlier).why().map(why -> new RelatedIncident(earlier, why, open));
    }

    private List<ActionItem> openActions(Incident earlier) {
        return items.of(List.of(earlier.id())).getOrDefault(earlier.id(), List.of()).stream()
                .filter(ActionItem::isOpen)
                .toList();
    }
}
