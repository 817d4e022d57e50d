package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.lock.Lock;
import io.pipekeeper.oncall.lock.Locks;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Stored incidents. Whoever changes one locks it first, so that people, alerts and timers take turns. */
@ApplicationScoped
class Incidents implements PanacheRepositoryBase<IncidentRow, UUID> {

    private final IncidentJson json;
    private final Locks locks;

    Incidents(IncidentJson json, Locks locks) {
        this.json = json;
        this.locks = locks;
    }

    Optional<Incident> findIncident(UUID id) {
        return findByIdOptional(id).map(this::toIncident);
    }

    List<Incident> all(List<UUID> ids) {
        return list("id in ?1", ids).stream().map(this::toIncident).toList();
    }

    /** Newest first; all of them, or only those that are not over. */
    List<Incident> newest(boolean open, int first) {
        var wanted =
                open ? "resolvedAt is null order by detectedAt desc, id desc" : "order by detectedAt desc, id desc";
        return find(wanted).page(0, first).stream().map(this::toIncident).toList();
    }

    List<Incident> newestOf(String pipeline, boolean open, int first) {
        var wanted = open ? "pipelineId = ?1 and resolvedAt is null" : "pipelineId = ?1";
        return find(wanted + " order by detectedAt desc, id desc", pipeline).page(0, first).stream()
                .map(this::toIncident)
                .toList();
    }

    /** By detection, in {@code [since, until)}; of one pipeline or of all. */
    List<Incident> detected(Instant since, Instant until, @Nullable String pipeline, int first) {
        var time = "detectedAt >= ?1 and detectedAt < ?2";
        var order = " order by detectedAt, id";
        var found = pipeline == null
                ? find(time + order, since, until)
                : find(time + " and pipelineId = ?3" + order, since, until, pipeline);
        return found.page(0, first).stream().map(this::toIncident).toList();
    }

    /** Of the same pipeline or group, newest first. */
    List<Incident> earlier(Incident incident, int first) {
        var alike = "(groupKey = ?1 or pipelineId = ?2) and detectedAt <= ?3 and id <> ?4";
        return find(
                        alike + " order by detectedAt desc, id desc",
                        incident.group(),
                        incident.pipelineId(),
                        incident.detectedAt(),
                        incident.id())
                .page(0, first)
                .stream()
                .map(this::toIncident)
                .toList();
    }

    Incident lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(this::toIncident)
                .orElseThrow(() -> new NotFoundException("There is no incident '%s'".formatted(id)));
    }

    /** The open incident of a group: its own, or the one into which its own was merged. */
    Optional<Incident> lockOpen(String group) {
        return session()
                .createNativeQuery("""
                        select * from incident
                        where resolved_at is null
                          and (group_key = :group
                               or id in (select merged_into from incident where group_key = :group))
                        order by (group_key = :group) desc, id
                        limit 1
                        for no key update
                        """, IncidentRow.class)
                .setParameter("group", group)
                .getResultStream()
                .findFirst()
                .map(this::toIncident);
    }

    /** Makes everybody else who opens or joins an incident of the group wait for the end of this transaction. */
    void lockGroup(String group) {
        locks.take(Lock.Kind.GROUP.of(group));
    }

    /** What was merged into an incident before goes on where that one does. */
    void redirect(UUID from, UUID into) {
        update("mergedInto = ?2 where mergedInto = ?1", from, into);
    }

    List<UUID> due(Timer timer, Instant now, int limit) {
        List<?> due = getEntityManager()
                .createNativeQuery("select id from incident where %1$s <= :now order by %1$s limit :limit"
                        .formatted(timer.column()))
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return due.stream().map(UUID.class::cast).toList();
    }

    /** Claims incidents that are due; those that another replica holds are skipped, not waited for. */
    List<Incident> claimDue(Timer timer, Instant now, int limit) {
        return claim(timer, "", now)
                .setParameter("limit", limit)
                .getResultStream()
                .map(this::toIncident)
                .toList();
    }

    /** Claims an incident if it is due still. */
    Optional<Incident> claimDue(Timer timer, UUID id, Instant now) {
        return claim(timer, "and id = :id", now)
                .setParameter("id", id)
                .setParameter("limit", 1)
                .getResultStream()
                .findFirst()
                .map(this::toIncident);
    }

    void postpone(Timer timer, UUID id, Instant until) {
        session()
                .createNativeMutationQuery("update incident set %1$s = :until where id = :id and %1$s is not null"
                        .formatted(timer.column()))
                .setParameter("until", until)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Claims incidents that nobody has answered and for which nobody will be called, though not everybody was. */
    List<Incident> claimForgotten(int limit) {
        return session()
                .createNativeQuery("""
                        select * from incident
                        where resolved_at is null and covered and escalate_at is null
                          and cast(snapshot as json) #>> '{state,is}' = 'triggered'
                          and (cast(snapshot as json) #>> '{escalation,progress,dueAt}' is not null
                               or not exists (select from timeline
                                              where incident_id = incident.id and kind = 'EXHAUSTED'))
                        order by id
                        limit :limit
                        for no key update skip locked
                        """, IncidentRow.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(this::toIncident)
                .toList();
    }

    void add(Incident incident) {
        var row = new IncidentRow();
        row.take(incident, json.write(incident));
        persistAndFlush(row); // its timeline refers to it, and is not written by way of the session
    }

    void save(Incident incident) {
        findById(incident.id()).take(incident, json.write(incident));
    }

    /** The open incidents that nothing covers. */
    List<UUID> uncovered() {
        return find("select id from IncidentRow where resolvedAt is null and covered = false order by id")
                .project(UUID.class)
                .list();
    }

    private NativeQuery<IncidentRow> claim(Timer timer, String which, Instant now) {
        return session()
                .createNativeQuery("""
                        select * from incident
                        where %1$s <= :now %2$s
                        order by %1$s
                        limit :limit
                        for no key update skip locked
                        """.formatted(timer.column(), which), IncidentRow.class)
                .setParameter("now", now);
    }

    private Incident toIncident(IncidentRow row) {
        return json.incident(row.snapshot);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
