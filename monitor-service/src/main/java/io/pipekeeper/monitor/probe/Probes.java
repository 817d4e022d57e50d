package io.pipekeeper.monitor.probe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Probes implements PanacheRepositoryBase<ProbeRow, String> {

    List<Probe> known(Collection<String> names) {
        return list("name in ?1 order by name", names).stream()
                .map(ProbeRow::toProbe)
                .toList();
    }

    /**
     * Claims a probe unless another replica has just probed, within half an interval. A time in the future is left over from a clock that was
     * moved back; it does not count.
     */
    boolean claim(String name, Duration interval, Instant now) {
        addIfAbsent(Probe.unknown(name, now));
        return update(
                        "probedAt = ?1 where name = ?2 and (probedAt <= ?3 or probedAt > ?1)",
                        now,
                        name,
                        now.minus(interval.dividedBy(2)))
                == 1;
    }

    Probe get(String name) {
        return findById(name).toProbe();
    }

    void put(Probe probe) {
        getEntityManager().merge(ProbeRow.from(probe));
    }

    /** Waits for a process anew unless it is down. */
    void waitFor(String name, Instant now) {
        update(
                "state = ?1, failures = 0, since = ?2 where name = ?3 and state <> ?4",
                ProbeState.WAITING,
                now,
                name,
                ProbeState.DOWN);
    }

    private void addIfAbsent(Probe probe) {
        getEntityManager()
                .createNativeQuery("""
                        insert into probe (name, state, failures, observed, since, probed_at)
                        values (:name, 'WAITING', 0, :observed, :since, :probed)
                        on conflict (name) do nothing
                        """)
                .setParameter("name", probe.name())
                .setParameter("observed", probe.observed())
                .setParameter("since", probe.since())
                .setParameter("probed", probe.probedAt())
                .executeUpdate();
    }
}
