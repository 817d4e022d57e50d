package io.pipekeeper.oncall.action;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Stored action items. No incident has two of the same title. */
@ApplicationScoped
class ActionItems implements PanacheRepositoryBase<ActionItemRow, UUID> {

    /** Holds an item until the transaction ends. */
    ActionItem lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(ActionItemRow::toItem)
                .orElseThrow(() -> new NotFoundException("There is no action item '%s'".formatted(id)));
    }

    Optional<ActionItem> titled(UUID incident, String title) {
        return find("incidentId = ?1 and title = ?2", incident, title)
                .firstResultOptional()
                .map(ActionItemRow::toItem);
    }

    void add(ActionItem item) {
        var row = new ActionItemRow();
        row.take(item);
        persist(row);
    }

    void save(ActionItem item) {
        findById(item.id()).take(item);
    }

    /** The items of incidents, the most urgent first. */
    Map<UUID, List<ActionItem>> of(Collection<UUID> incidents) {
        return list("incidentId in ?1 order by dueOn, id", incidents).stream()
                .collect(groupingBy(row -> row.incidentId, mapping(ActionItemRow::toItem, toList())));
    }

    /** Those that somebody wants to see, the most urgent first. */
    List<ActionItem> wanted(ActionFilter filter, int first) {
        return session()
                .createNativeQuery("""
                        select action_item.* from action_item join incident on incident.id = action_item.incident_id
                        where (not :open or action_item.state = 'OPEN')
                            and (cast(:owner as text) is null or action_item.owner = :owner)
                            and (cast(:pipeline as text) is null or incident.pipeline_id = :pipeline)
                        order by action_item.due_on, action_item.id
                        limit :first
                        """, ActionItemRow.class)
                .setParameter("open", filter.open())
                .setParameter("owner", filter.owner(), String.class)
                .setParameter("pipeline", filter.pipeline(), String.class)
                .setParameter("first", first)
                .getResultStream()
                .map(ActionItemRow::toItem)
                .toList();
    }

    /** The open ones of some people, or about some pipelines, the most urgent first. */
    List<ActionItem> open(List<Person> owners, List<String> pipelines, int first) {
        return session()
                .createNativeQuery("""
                        select action_item.* from action_item join incident on incident.id = action_item.incident_id
                        where action_item.state = 'OPEN'
                            and (action_item.owner = any(:owners) or incident.pipeline_id = any(:pipelines))
                        order by action_item.due_on, action_item.id
                        limit :first
                        """, ActionItemRow.class)
                .setParameter("owners", owners.stream().map(Person::id).toArray(String[]::new))
                .setParameter("pipelines", pipelines.toArray(String[]::new))
                .setParameter("first", first)
                .getResultStream()
                .map(ActionItemRow::toItem)
                .toList();
    }

    /** The open ones about the pipelines or the groups of some incidents, by incident, the most urgent first. */
    Map<UUID, List<ActionItem>> openLike(Collection<Incident> incidents, int first) {
        return session()
                .createNativeQuery("""
                        select action_item.* from action_item join incident on incident.id = action_item.incident_id
                        where action_item.state = 'OPEN'
                            and (incident.pipeline_id = any(:pipelines) or incident.group_key = any(:groups))
                        order by action_item.due_on, action_item.id
                        limit :first
                        """, ActionItemRow.class)
                .setParameter("pipelines", distinct(incidents, Incident::pipelineId))
                .setParameter("groups", distinct(incidents, Incident::group))
                .setParameter("first", first)
                .getResultStream()
                .collect(groupingBy(row -> row.incidentId, mapping(ActionItemRow::toItem, toList())));
    }

    private static String[] distinct(Collection<Incident> incidents, Function<Incident, @Nullable String> part) {
        return incidents.stream().map(part).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
