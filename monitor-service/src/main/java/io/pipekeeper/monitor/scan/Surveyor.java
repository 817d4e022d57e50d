package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks tables: what can share a pass over the rows does, and what is known of earlier periods is not read again. */
public final class Surveyor {

    private final Sessions sessions;
    private final Memory memory;
    private final Instant at;

    public Surveyor(Sessions sessions, Memory memory, Instant at) {
        this.sessions = sessions;
        this.memory = memory;
        this.at = at;
    }

    /**
     * Asks a table. Earlier periods whose rows are not as they were come first, the period in question comes last.
     *
     * @param wanted the period in question; null for the newest whose data is there or should be
     */
    public List<Survey> survey(Table table, Collection<Ask> asks, @Nullable Period wanted) throws WarehouseException {
        var due = wanted == null ? table.due().lastDue(at) : wanted;
        var needs = needs(asks);
        var recollection = new Recollection(recalled(table, needs, due), needs);
        var from = recollection.readFrom(table, due);
        var read = Scan.of(sessions.of(table.warehouse()), table, needs.keySet(), from, due);
        var period = wanted == null ? inQuestion(read, table, due) : wanted;
        var changed = recollection.changed(read, from, period);
        memory.keep(table, changed, at);
        var periods = new ArrayList<>(wanted == null ? recollection.reopened(changed, period) : List.of());
        periods.add(period);
        var facts = recollection.with(read, from);
        List<Survey> surveys = new ArrayList<>();
        for (var one : periods) {
            var answers = new Answers(facts, results(table, asks, one));
            surveys.add(new Survey(one, answers, !one.equals(period)));
        }
        return surveys;
    }

    private Map<Ask, Answers.Result> results(Table table, Collection<Ask> asks, Period period) {
        Map<Ask, Answers.Result> results = new HashMap<>();
        for (var ask : new HashSet<>(asks)) {
            if (!(ask instanceof Ask.Value)) { // the scan has answered those
                results.put(ask, answer(table, ask, period));
            }
        }
        return results;
    }

    private Answers.Result answer(Table table, Ask ask, Period period) {
        try {
            var elsewhere = ask instanceof Ask.Query(var sql, var column, var warehouse) ? warehouse : null;
            var session = sessions.of(elsewhere == null ? table.warehouse() : elsewhere);
            var statement = ScanSql.alone(table, ask, period);
            var safe = ask instanceof Ask.Query ? ScanSql.wrapped(statement) : statement;
            session.plan(safe);
            return new Answers.Result.Rows(session.rows(safe));
        } catch (WarehouseException e) {
            return new Answers.Result.Failed(Fact.Broken.of(e));
        }
    }

    private Map<Period, Map<Metric, Fact>> recalled(Table table, Map<Metric, Integer> needs, Period due) {
        var deepest = needs.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return memory.recall(table, needs.keySet(), due.plus(-Math.max(deepest, table.reread())), due.plus(1));
    }

    /** Every metric that the scan has to measure, and how many periods back it is needed. */
    private static Map<Metric, Integer> needs(Collection<Ask> asks) {
        Map<Metric, Integer> needs = new LinkedHashMap<>();
        needs.put(Metric.rows(), 0);
        for (var ask : asks) {
            if (ask instanceof Ask.Value(var metric, var lookBack)) {
                needs.merge(metric, lookBack, Math::max);
            }
        }
        return needs;
    }

    /** Data is judged as soon as it arrives. */
    private Period inQuestion(Facts facts, Table table, Period due) {
        return facts.newestArrived(table.due().lastEnded(at))
                .filter(arrived -> arrived.compareTo(due) > 0)
                .orElse(due);
    }
}
