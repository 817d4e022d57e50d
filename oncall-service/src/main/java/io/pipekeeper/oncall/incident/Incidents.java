package io.pipekeeper.oncall.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.Progress;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Stored incidents. Whoever changes one locks it first, so that people, alerts and escalation take turns. */
@ApplicationScoped
class Incidents implements PanacheRepositoryBase<IncidentRow, UUID> {

    private final ObjectMapper json;

    Incidents(ObjectMapper json) {
        this.json = json;
    }

    Optional<Incident> findIncident(UUID id) {
        return findByIdOptional(id).map(this::toIncident);
    }

    List<Incident> all(List<UUID> ids) {
        return list("id in ?1", ids).stream().map(this::toIncident).toList();
    }

    /** Newest first; all of them, or only those that nobody has resolved. */
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

    Incident lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(this::toIncident)
                .orElseThrow(() -> new NotFoundException("There is no incident '%s'".formatted(id)));
    }

    /** Makes everybody else who opens or joins an incident of the group wait for the end of this transaction. */
    void lockGroup(String group) {
        session()
                .createNativeQuery("select cast(pg_advisory_xact_lock(2, hashtext(:group)) as text)", String.class)
                .setParameter("group", group)
                .getSingleResult();
    }

    Optional<Incident> lockOpen(String group) {
        return find("groupKey = ?1 and resolvedAt is null", group)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(this::toIncident);
    }

    List<UUID> due(Instant now, int limit) {
        return find("select id from IncidentRow where escalateAt <= ?1 order by escalateAt, id", now)
                .project(UUID.class)
                .page(0, limit)
                .list();
    }

    /** Claims an incident if it is due still; one that another replica holds is skipped, not waited for. */
    Optional<Incident> claimDue(UUID id, Instant now) {
        return session()
                .createNativeQuery("""
                        select * from incident
                        where id = :id and escalate_at <= :now
                        for update skip locked
                        """, IncidentRow.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(this::toIncident);
    }

    void save(Incident incident) {
        var row = findById(incident.id());
        if (row == null) {
            persist(newRow(incident));
        } else {
            row.take(incident);
        }
    }

    private IncidentRow newRow(Incident incident) {
        var row = new IncidentRow();
        row.take(incident);
        row.policy = write(incident.escalation());
        return row;
    }

    private Incident toIncident(IncidentRow row) {
        return new Incident(
                row.id,
                row.groupKey,
                row.pipelineId,
                row.summary,
                row.severity,
                List.of(row.checkIds),
                row.detectedAt,
                row.state(),
                escalation(row),
                new StakeholderClock(row.stakeholdersDueAt, row.stakeholdersNotifiedAt));
    }

    private @Nullable Escalation escalation(IncidentRow row) {
        if (row.policy == null) {
            return null;
        }
        var paged = Arrays.stream(row.paged).map(Person::new).toList();
        var progress = new Progress(
                new Progress.Round(row.round, 1, row.detectedAt, paged), row.step, row.escalateAt, null, null);
        return new Escalation(read(row.policy), row.scheduleId, progress);
    }

    private EscalationPolicy read(String policy) {
        try {
            return json.readValue(policy, EscalationPolicy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The policy of an incident cannot be read", e);
        }
    }

    private @Nullable String write(@Nullable Escalation escalation) {
        try {
            return escalation == null ? null : json.writeValueAsString(escalation.policy());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The policy of an incident cannot be written", e);
        }
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
