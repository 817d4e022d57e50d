package io.pipekeeper.monitor.lineage;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class Runs implements PanacheRepositoryBase<RunRow, String>, Perishable {

    /** Adds what events tell to what is known of their runs; answers what is known now. */
    List<Run> fold(Collection<Run> told) {
        var news = told.stream().collect(Collectors.toMap(Run::id, Function.identity(), Run::and, TreeMap::new));
        if (news.isEmpty()) {
            return List.of();
        }
        lock(news.keySet());
        var known = list("id in ?1", news.keySet()).stream().collect(Collectors.toMap(row -> row.id, row -> row));
        List<Run> runs = new ArrayList<>();
        news.forEach((id, run) -> {
            var row = known.get(id);
            var now = row == null ? run : row.toRun().and(run);
            runs.add(now);
            if (row == null) {
                persist(RunRow.from(now));
            } else {
                row.become(now);
            }
        });
        return runs;
    }

    /** The newest first. */
    List<Run> newest(Collection<String> jobs, int limit) {
        return find("job in ?1 order by lastEventAt desc, id", jobs).page(0, limit).list().stream()
                .map(RunRow::toRun)
                .toList();
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

    /** The run that says whether the job runs: of the newest period of which one has ended, the one that ended last. */
    Optional<Run> speaking(String job) {
        List<?> speaking = getEntityManager()
                .createNativeQuery("""
                        select * from run
                        where job = :job
                          and (state in ('FAILED', 'ABORTED')
                               or (state = 'COMPLETED' and not streaming)
                               or (state in ('STARTED', 'RUNNING') and streaming))
                        order by coalesce(nominal_start, started_at, state_at) desc, state_at desc, id
                        limit 1
                        """, RunRow.class)
                .setParameter("job", job)
                .getResultList();
        return speaking.stream().map(row -> ((RunRow) row).toRun()).findFirst();
    }

    /** The runs that a run started and that failed, the last one first. */
    List<Run> failedPartsOf(String run) {
        return list(
                        "parentRun = ?1 and state in ?2 order by stateAt desc, id",
                        run,
                        List.of(RunState.FAILED, RunState.ABORTED))
                .stream()
                .map(RunRow::toRun)
                .toList();
    }

    /** On what occasion each of these runs was. */
    Map<String, RunOccasion> occasions(Collection<String> ids) {
        List<?> occasions = getEntityManager()
                .createNativeQuery("""
                        select run.id, case
                            when exists (select from run other
                                         where other.job = run.job and other.nominal_start > run.nominal_start
                                           and other.started_at < run.started_at) then 'BACKFILL'
                            when exists (select from run other
                                         where other.job = run.job and other.nominal_start = run.nominal_start
                                           and other.state = 'COMPLETED' and other.state_at <= run.started_at) then 'RERUN'
                            else 'REGULAR' end
                        from run where run.id = any (cast(:ids as text[]))
                        """, Object[].class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
        return occasions.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> row[0].toString(), row -> RunOccasion.valueOf(row[1].toString())));
    }

    @Override
    public OldRows old() {
        return new OldRows(Keeping.RUNS, "run", "id", "last_event_at", """
                last_event_at < :before
                and exists (select from run as newer where newer.job = run.job
                and newer.last_event_at > run.last_event_at)""");
    }

    /** A run that is not there yet has no row to lock. In the order of their ids, so that two of us never wait for each other. */
    private void lock(Collection<String> ids) {
        getEntityManager()
                .createNativeQuery("""
                        select count(*) from (
                            select pg_advisory_xact_lock(hashtextextended(id, 1)) from unnest(cast(:ids as text[])) as id
                        ) as locked
                        """)
                .setParameter("ids", ids.toArray(String[]::new))
                .getSingleResult();
    }
}
