package io.pipekeeper.monitor.history;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class PeriodFacts implements PanacheRepositoryBase<PeriodFactRow, PeriodFactRow.Key>, Perishable {

    List<PeriodFactRow> of(String cut, Collection<String> metrics, String from, String to) {
        return list("cut = ?1 and metric in ?2 and period between ?3 and ?4", cut, metrics, from, to);
    }

    /** Puts facts, given as a JSON array of rows, in the place of those that are there. */
    void put(String cut, String facts, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into period_fact (cut, period, metric, quantity, moment, odd, parts, measured_at)
                        select :cut, period, metric, quantity, moment, odd, parts, :at
                        from jsonb_to_recordset(cast(:facts as jsonb))
                             as fact (period text, metric text, quantity numeric, moment timestamptz, odd text, parts text)
                        order by period, metric
                        on conflict (cut, period, metric) do update
                        set quantity = excluded.quantity, moment = excluded.moment, odd = excluded.odd,
                            parts = excluded.parts, measured_at = excluded.measured_at
                        """)
                .setParameter("cut", cut)
                .setParameter("facts", facts)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public OldRows old() {
        return new OldRows(Keeping.FACTS, "period_fact", "cut, period, metric", "measured_at", "measured_at < :before");
    }
}
