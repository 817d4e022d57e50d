package io.pipekeeper.monitor.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class CheckPeriods implements PanacheRepositoryBase<CheckPeriodRow, CheckPeriodRow.Key>, Perishable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keeps how periods came out; what comes out as before stays as it is. */
    void put(Collection<Verdict> verdicts, Instant at) {
        var rows = JSON.createArrayNode();
        for (var verdict : verdicts) {
            if (verdict.period() != null && saysSomething(verdict)) {
                rows.addObject()
                        .put("check_id", verdict.checkId())
                        .put("period", verdict.period())
                        .put("outcome", verdict.outcome().name());
            }
        }
        if (!rows.isEmpty()) {
            put(rows.toString(), at);
        }
    }

    /** Forgets how periods came out. */
    void remove(List<Withdrawal> withdrawn) {
        withdrawn.forEach(one ->
                delete("checkId = ?1 and period = ?2", one.check(), one.period().key()));
    }

    /** The periods of each of these checks that failed, and those that somebody called normal. */
    Map<String, List<CheckPeriod>> notable(Collection<String> checks) {
        return list("checkId in ?1 and (normal or outcome in ?2)", checks, List.of(Outcome.FAIL, Outcome.WARN)).stream()
                .map(CheckPeriodRow::toPeriod)
                .collect(Collectors.groupingBy(CheckPeriod::checkId));
    }

    /** Which of these periods each of these checks has judged. */
    Map<String, Set<Period>> judged(Collection<String> checks, Collection<String> periods) {
        return list("checkId in ?1 and period in ?2", checks, periods).stream()
                .collect(Collectors.groupingBy(
                        row -> row.checkId, Collectors.mapping(row -> Period.of(row.period), Collectors.toSet())));
    }

    List<CheckPeriod> newest(String check, int limit) {
        return find("checkId = ?1 order by period desc", check).page(0, limit).list().stream()
                .map(CheckPeriodRow::toPeriod)
                .toList();
    }

    @Override
    public OldRows old() {
        return new OldRows(Keeping.PERIODS, "check_period", "check_id, period", "at", "at < :before");
    }

    /** What is as before is found before it conflicts, since a conflict locks the row, which writes. */
    private void put(String rows, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into check_period (check_id, period, outcome, at)
                        select distinct on (check_id, period) check_id, period, outcome, :at
                        from jsonb_to_recordset(cast(:rows as jsonb)) as row (check_id text, period text, outcome text)
                        where not exists (
                            select from check_period known
                            where known.check_id = row.check_id and known.period = row.period and known.outcome = row.outcome)
                        order by check_id, period
                        on conflict (check_id, period) do update
                        set outcome = excluded.outcome, at = excluded.at
                        where check_period.outcome <> excluded.outcome
                        """)
                .setParameter("rows", rows)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** A verdict of somebody who could not see, or did not look again, does not change what was seen. */
    private static boolean saysSomething(Verdict verdict) {
        var outcome = verdict.outcome();
        return verdict.unchangedSince() == null && (outcome.isGood() || outcome.complains());
    }
}
