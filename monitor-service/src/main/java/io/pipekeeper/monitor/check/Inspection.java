package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Occasion;
import io.pipekeeper.monitor.scan.Sessions;
import io.pipekeeper.monitor.scan.Survey;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                .values()
                .stream()
                .flatMap(ofWarehouse -> inspectWarehouse(ofWarehouse, at).stream())
                .toList();
    }

    private List<Verdict> inspectWarehouse(List<Definition> definitions, Instant at) {
        try (var sessions = new Sessions(door)) {
            List<Verdict> verdicts = new ArrayList<>();
            for (var entry : byTable(definitions).entrySet()) {
                verdicts.addAll(inspect(sessions, entry.getKey(), entry.getValue(), at));
            }
            return verdicts;
        } catch (WarehouseException e) {
            return definitions.stream()
                    .map(definition -> Judge.unreached(definition.check(), e, at))
                    .toList();
        }
    }

    private static Map<Table, List<Definition>> byTable(List<Definition> definitions) {
        return definitions.stream().collect(Collectors.groupingBy(Definition::table));
    }

    private static List<Verdict> inspect(Sessions sessions, Table table, List<Definition> definitions, Instant at)
            throws WarehouseException {
        var asks = definitions.stream()
                .flatMap(definition -> definition.measure().asks().stream())
                .toList();
        var survey = Survey.of(sessions, table, asks, at);
        var occasion = new Occasion(table, survey.period(), at);
        return definitions.stream()
                .map(definition ->
                        Judge.judge(definition, definition.measure().observe(survey.answers(), occasion), occasion))
                .toList();
    }
}
