package io.pipekeeper.monitor.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads when active checks are due. */
@ApplicationScoped
class Appointments {

    private static final String APPOINTMENT = """
            select checks.id, checks.name, checks.pipeline_id, checks.warehouse, checks.dataset, checks.contract_id,
                   verdict.at,
                   case when checks.next_due is not null
                        then greatest(verdict.at, contract.applied_at) + make_interval(secs => checks.every_seconds)
                        else (select case when count(*) > 0 then greatest(contract.applied_at, min(
                                         case when state in ('PENDING', 'AT_RISK') then least(look_at, deadline.due_at)
                                              else look_at end)) end
                              from deadline where check_id = checks.id and look_at is not null)
                   end as due_at
            from quality_check checks
            join contract on contract.id = checks.contract_id
            left join verdict on verdict.id = checks.latest_verdict
            where checks.active
            """;

    private final EntityManager database;

    Appointments(EntityManager database) {
        this.database = database;
    }

    /** Those that were due before a time. */
    List<Appointment> dueBefore(Instant time) {
        return appointments(database.createNativeQuery(
                        "select * from (%s) as appointment where due_at < :time order by id".formatted(APPOINTMENT))
                .setParameter("time", time)
                .getResultList());
    }

    /** Those of some checks; of one that no time evaluates there is none. */
    List<Appointment> of(Collection<String> checks) {
        return appointments(database.createNativeQuery(
                        "select * from (%s and checks.id in :checks) as appointment where due_at is not null"
                                .formatted(APPOINTMENT))
                .setParameter("checks", checks)
                .getResultList());
    }

    /** Whether this round is ours. A next round that is further away than rounds are is left over from another clock. */
    boolean claimRound(Instant now, Duration every) {
        return database.createNativeQuery(
                                "update watch_round set next_at = :next where next_at <= :now or next_at > :next")
                        .setParameter("now", now)
                        .setParameter("next", now.plus(every))
                        .executeUpdate()
                == 1;
    }

    private static List<Appointment> appointments(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Appointment(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Instant) row[6],
                        (Instant) row[7]))
                .toList();
    }
}
