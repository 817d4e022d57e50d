package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Scan;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the tables under watch: one session per warehouse, one scan per table, one verdict per check. */
@ApplicationScoped
public class Inspection {

    private final WarehouseDoor door;

    Inspection(WarehouseDoor door) {
        this.door = door;
    }

    /** Judges the checks as of an instant. Whatever goes wrong becomes a verdict. */
    public List<Verdict> inspect(List<Definition> definitions, Instant at) {
        return definitions.stream()
                .collect(Collectors.groupingBy(definition -> definition.table().warehouse()))
                .entrySet()
                .stream()
                .flatMap(entry -> inspect(entry.getKey(), entry.getValue(), at).stream())
                .toList();
    }

    private List<Verdict> inspect(String warehouse, List<Definition> definitions, Instant at) {
        try (var session = door.open(warehouse)) {
            return definitions.stream().collect(Collectors.groupingBy(Definition::table)).entrySet().stream()
                    .flatMap(entry -> inspect(session, entry.getKey(), entry.getValue(), at).stream())
                    .toList();
        } catch (WarehouseException e) {
            return definitions.stream()
                    .map(definition -> Judge.unreached(definition.check(), e, at))
                    .toList();
        }
    }

    private static List<Verdict> inspect(
            WarehouseSession session, Table table, List<Definition> definitions, Instant at) {
        var due = table.due().lastDue(at);
        var lookBack = definitions.stream()
                .map(definition -> definition.measure().lookBack())
                .max(Comparator.naturalOrder())
                .orElse(0);
        var facts = Scan.of(session, table, metrics(definitions), due.plus(-lookBack), due);
        var period = judged(facts, table, due, at);
        return definitions.stream()
                .map(definition -> verdict(session, definition, facts, period, at))
                .toList();
    }

    private static Verdict verdict(
            WarehouseSession session, Definition definition, Facts facts, Period period, Instant at) {
        var zone = definition.table().due().zone();
        var observer = new Observer(facts, answer(session, definition, period), period, zone, at);
        return Judge.judge(definition, observer.observe(definition.measure()), period, at);
    }

    private static Set<Metric> metrics(List<Definition> definitions) {
        Set<Metric> metrics = new LinkedHashSet<>();
        metrics.add(Metric.ROWS);
        definitions.forEach(definition -> metrics.addAll(definition.measure().metrics()));
        return metrics;
    }

    /** The newest period whose data is there or should be. So data is judged as soon as it arrives. */
    private static Period judged(Facts facts, Table table, Period due, Instant at) {
        return facts.newestArrived(table.due().lastEnded(at))
                .filter(arrived -> arrived.compareTo(due) > 0)
                .orElse(due);
    }

    private static Fact answer(WarehouseSession session, Definition definition, Period period) {
        return definition
                .measure()
                .query(definition.table(), period)
                .map(sql -> Scan.single(session, sql))
                .orElseGet(Fact.Absent::new);
    }
}
