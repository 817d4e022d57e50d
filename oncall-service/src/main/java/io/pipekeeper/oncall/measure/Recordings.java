package io.pipekeeper.oncall.measure;

import io.pipekeeper.oncall.incident.ResolutionState;
import io.pipekeeper.oncall.measure.RecordedIncident.Answer;
import io.pipekeeper.oncall.measure.RecordedIncident.Promises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is measured: a statement for the incidents of a time, and one for its calls. */
@ApplicationScoped
class Recordings {

    private final EntityManager database;

    Recordings(EntityManager database) {
        this.database = database;
    }

    /** The incidents that were detected in `[since, until)`. */
    List<RecordedIncident> incidents(Instant since, Instant until) {
        return query("""
                        select pipeline_id,
                            told #>> '{escalation,schedule}' as schedule,
                            merged_into is not null as merged,
                            detected_at, acknowledged_at, acknowledged_by, resolved_at,
                            cast(told #>> '{stakeholderClock,dueAt}' as timestamptz) as due_at,
                            cast(told #>> '{stakeholderClock,notifiedAt}' as timestamptz) as told_at,
                            coalesce(cast(told #>> '{stakeholderClock,breached}' as boolean), false) as breached,
                            told #>> '{resolutionClock,state}' as target
                        from incident, lateral (select cast(snapshot as jsonb) as told) as parsed
                        where detected_at >= :since and detected_at < :until
                        """, since, until).stream().map(Recordings::incident).toList();
    }

    /** The calls that left in `[since, until)`. Several channels are one call, and it is as early as the first of them. */
    List<RecordedCall> calls(Instant since, Instant until) {
        return query("""
                        select page.recipient, incident.pipeline_id,
                            cast(incident.snapshot as jsonb) #>> '{escalation,schedule}' as schedule,
                            min(page.sent_at) as at
                        from page join incident on incident.id = page.incident_id
                        where page.state = 'SENT' and page.purpose = 'INCIDENT'
                            and page.sent_at >= :since and page.sent_at < :until
                        group by incident.id, page.round, page.step, page.recipient
                        """, since, until).stream().map(Recordings::call).toList();
    }

    private List<Tuple> query(String sql, Instant since, Instant until) {
        return database.unwrap(org.hibernate.Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("since", since)
                .setParameter("until", until)
                .getResultList();
    }

    private static RecordedIncident incident(Tuple row) {
        var answeredAt = instant(row, "acknowledged_at");
        var target = text(row, "target");
        return new RecordedIncident(
                text(row, "pipeline_id"),
                text(row, "schedule"),
                row.get("merged", Boolean.class),
                row.get("detected_at", Instant.class),
                answeredAt == null ? null : new Answer(answeredAt, text(row, "acknowledged_by")),
                instant(row, "resolved_at"),
                new Promises(
                        row.get("due_at", Instant.class),
                        instant(row, "told_at"),
                        row.get("breached", Boolean.class),
                        target == null ? null : ResolutionState.valueOf(target)));
    }

    private static RecordedCall call(Tuple row) {
        return new RecordedCall(
                row.get("recipient", String.class),
                text(row, "pipeline_id"),
                text(row, "schedule"),
                row.get("at", Instant.class));
    }

    private static @Nullable String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static @Nullable Instant instant(Tuple row, String column) {
        return row.get(column, Instant.class);
    }
}
