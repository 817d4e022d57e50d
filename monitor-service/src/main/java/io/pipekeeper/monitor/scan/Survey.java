package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * All that was asked of a table, answered from one snapshot.
 *
 * @param period the one in question: the newest whose data is there or should be
 */
public record Survey(Period period, Answers answers) {

    /** Asks a table, as of an instant. */
    public static Survey of(Sessions sessions, Table table, Collection<Ask> asks, Instant at)
            throws WarehouseException {
        var session = sessions.of(table.warehouse());
        var due = table.due().lastDue(at);
        var facts = Scan.of(session, table, metrics(asks), due.plus(-lookBack(asks)), due);
        var period = inQuestion(facts, table, due, at);
        Map<Ask, Answers.Result> results = new HashMap<>();
        for (var ask : Set.copyOf(asks)) {
            if (!(ask instanceof Ask.Value)) { // the scan has answered those
                results.put(ask, answer(sessions, table, ask, period));
            }
        }
        return new Survey(period, new Answers(facts, results));
    }

    private static Set<Metric> metrics(Collection<Ask> asks) {
        Set<Metric> metrics = new LinkedHashSet<>();
        metrics.add(Metric.rows());
        for (var ask : asks) {
            if (ask instanceof Ask.Value(var metric, var lookBack)) {
                metrics.add(metric);
            }
        }
        return metrics;
    }

    private static int lookBack(Collection<Ask> asks) {
        return asks.stream()
                .filter(Ask.Value.class::isInstance)
                .mapToInt(ask -> ((Ask.Value) ask).lookBack())
                .max()
                .orElse(0);
    }

    /** Data is judged as soon as it arrives. */
    private static Period inQuestion(Facts facts, Table table, Period due, Instant at) {
        return facts.newestArrived(table.due().lastEnded(at))
                .filter(arrived -> arrived.compareTo(due) > 0)
                .orElse(due);
    }

    private static Answers.Result answer(Sessions sessions, Table table, Ask ask, Period period) {
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
}
