package io.pipekeeper.monitor.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Verdicts implements PanacheRepositoryBase<VerdictRow, UUID>, Perishable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stores verdicts in one statement. */
    void add(Collection<Verdict> verdicts) {
        var rows = JSON.createArrayNode();
        verdicts.forEach(verdict -> VerdictRow.write(verdict, rows.addObject()));
        getEntityManager()
                .createNativeQuery("""
                        insert into verdict (id, check_id, outcome, problem, period, observed, expected, formula, sql,
                                             measured_value, measured_points, rows_read, pages_read, shared_by, unchanged_since, basis, at)
                        select id, check_id, outcome, problem, period, observed, expected, formula, sql,
                               measured_value, measured_points, rows_read, pages_read, shared_by, unchanged_since, basis, at
                        from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                            id uuid, check_id text, outcome text, problem text, period text, observed text,
                            expected text, formula text, sql text, measured_value numeric, measured_points int,
                            rows_read bigint, pages_read bigint, shared_by int, unchanged_since timestamptz, basis uuid,
                            at timestamptz)
                        """)
                .setParameter("rows", rows.toString())
                .executeUpdate();
    }

    /** The latest verdict of each of these checks that has one. */
    List<Verdict> latestOf(Collection<String> checks) {
        return list("id in (select latestVerdict from CheckRow where id in ?1 and active)", checks).stream()
                .map(VerdictRow::toVerdict)
                .toList();
    }

    /** The latest verdict of each of these checks, where it follows from one of these bases. */
    List<Verdict> latestOn(Map<String, UUID> bases) {
        List<?> standing = getEntityManager()
                .createNativeQuery("""
                        select id from verdict
                        where id = any(array(select latest_verdict from quality_check where id = any(:checks) and active))
                          and basis = any(:bases)
                        """)
                .setParameter("checks", bases.keySet().toArray(String[]::new))
                .setParameter("bases", bases.values().toArray(UUID[]::new))
                .getResultList();
        return standing.isEmpty() // as where somebody writes all the time
                ? List.of()
                : list("id in ?1", standing).stream().map(VerdictRow::toVerdict).toList();
    }

    List<Verdict> newest(String check, int limit) {
        return find("checkId = ?1 order by at desc, id desc", check).page(0, limit).list().stream()
                .map(VerdictRow::toVerdict)
                .toList();
    }

    @Override
    public OldRows old() {
        return new OldRows(Keeping.VERDICTS, "verdict", "id", "id", """
                id < smallest_id(:before)
                and id is distinct from (select latest_verdict from quality_check where quality_check.id = verdict.check_id)""");
    }
}
