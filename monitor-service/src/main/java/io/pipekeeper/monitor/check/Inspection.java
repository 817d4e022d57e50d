package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Occasion;
import io.pipekeeper.monitor.scan.Survey;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at the tables under watch: one session per warehouse, one survey per table, one verdict per check. */
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
        var asks = definitions.stream()
                .flatMap(definition -> definition.measure().asks().stream())
                .toList();
        var survey = Survey.of(session, table, asks, at);
        var occasion = new Occasion(table, survey.period(), at);
        return definitions.stream()
                .map(definition ->
                        Judge.judge(definition, definition.measure().observe(survey.answers(), occasion), occasion))
                .toList();
    }
}
