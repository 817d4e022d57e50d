package io.pipekeeper.monitor.probe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What probes have answered: the newest 100 answers of each, and for 90 days those with which its state changed. */
@ApplicationScoped
class ProbeReadings implements PanacheRepositoryBase<ProbeReadingRow, Long> {

    private static final Duration MEMORY = Duration.ofDays(90);
    private static final int NEWEST = 100;

    void add(ProbeReading reading) {
        persistAndFlush(ProbeReadingRow.from(reading));
        getEntityManager()
                .createNativeQuery("""
                        delete from probe_reading
                        where probe = :probe and (not changed or at < :before)
                          and id < (select min(id) from (select id from probe_reading where probe = :probe
                                                         order by id desc limit :newest) kept)
                        """)
                .setParameter("probe", reading.probe())
                .setParameter("before", reading.at().minus(MEMORY))
                .setParameter("newest", NEWEST)
                .executeUpdate();
    }

    /** The newest of each probe, the newest first. */
    Map<String, List<ProbeReading>> newest(Collection<String> probes, int last, boolean changesOnly) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select reading.* from probe
                        cross join lateral (select * from probe_reading
                                            where probe_reading.probe = probe.name and (changed or not :changesOnly)
                                            order by id desc limit :last) reading
                        where probe.name in (:probes)
                        order by reading.id desc
                        """, ProbeReadingRow.class)
                .setParameter("changesOnly", changesOnly)
                .setParameter("last", last)
                .setParameter("probes", probes)
                .getResultList();
        return rows.stream()
                .map(ProbeReadingRow.class::cast)
                .map(ProbeReadingRow::toReading)
                .collect(Collectors.groupingBy(ProbeReading::probe));
    }
}
