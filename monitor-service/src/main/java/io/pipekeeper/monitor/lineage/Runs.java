package io.pipekeeper.monitor.lineage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Runs implements PanacheRepositoryBase<RunRow, String> {

    /** Adds what an event tells to what is known of its run. */
    void fold(Run told) {
        lock(told.id());
        var known = findByIdOptional(told.id()).map(RunRow::toRun);
        getEntityManager().merge(RunRow.from(known.map(told::and).orElse(told)));
    }

    /** The newest first. */
    List<Run> newest(Collection<String> jobs, int limit) {
        return find("job in ?1 order by lastEventAt desc, id", jobs).page(0, limit).list().stream()
                .map(RunRow::toRun)
                .toList();
    }

    /** When the first run of the job for a period that starts in [from, until) was complete. */
    Optional<Instant> completed(String job, Instant from, Instant until) {
        return find(
                        "job = ?1 and state = ?2 and not streaming"
                                + " and nominalStart >= ?3 and nominalStart < ?4 order by stateAt",
                        job,
                        RunState.COMPLETED,
                        from,
                        until)
                .firstResultOptional()
                .map(row -> row.stateAt);
    }

    /** All runs of the job for a period that starts in [from, until), by their newest event. */
    List<Run> about(String job, Instant from, Instant until) {
        return list("job = ?1 and nominalStart >= ?2 and nominalStart < ?3 order by lastEventAt, id", job, from, until)
                .stream()
                .map(RunRow::toRun)
                .toList();
    }

    /** The newest runs of the job that are complete and have said when they started. */
    List<Run> timed(String job, int limit) {
        var complete =
                "job = ?1 and state = ?2 and not streaming and startedAt <= stateAt order by lastEventAt desc, id";
        return find(complete, job, RunState.COMPLETED).page(0, limit).list().stream()
                .map(RunRow::toRun)
                .toList();
    }

    /** A run that is not there yet has no row to lock. */
    private void lock(String id) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:id, 1)) as text)")
                .setParameter("id", id)
                .getSingleResult();
    }
}
