package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.alert.AlertDesk;
import io.pipekeeper.monitor.warehouse.Purpose;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out whether periods are complete: from their rows, from the runs of their jobs, or from what is open. */
@ApplicationScoped
class Witness {

    private final WarehouseDoor door;
    private final Jobs jobs;
    private final AlertDesk alerts;

    Witness(WarehouseDoor door, Jobs jobs, AlertDesk alerts) {
        this.door = door;
        this.jobs = jobs;
        this.alerts = alerts;
    }

    /** What is known of each, by the id of the deadline. A warehouse is opened once for all its tables. */
    Map<UUID, Evidence> of(List<Claimed> claimed) {
        Map<UUID, Evidence> rows = new HashMap<>();
        claimed.stream()
                .filter(one -> one.rule().subject() instanceof Subject.Data(var column, var job) && column != null)
                .collect(Collectors.groupingBy(one -> one.rule().table().warehouse()))
                .forEach((warehouse, asked) -> rows.putAll(rows(warehouse, asked)));
        return claimed.stream()
                .collect(Collectors.toMap(
                        one -> one.deadline().id(),
                        one -> of(one, rows.get(one.deadline().id()))));
    }

    private Evidence of(Claimed claimed, @Nullable Evidence rows) {
        return switch (claimed.rule().subject()) {
            case Subject.Issues issues -> issues(claimed);
            case Subject.Data(var column, var job) when job == null -> rows == null ? new Evidence.Incomplete() : rows;
            case Subject.Data(var column, var job) ->
                rows == null ? runs(claimed, job) : arbitrated(claimed, rows, job);
        };
    }

    /** Where there are rows to see they count. Where they do not tell, the job may know. */
    private Evidence arbitrated(Claimed claimed, Evidence rows, String job) {
        if (rows.tells(claimed.deadline().dueAt())) {
            return rows;
        }
        return runs(claimed, job) instanceof Evidence.Complete complete ? complete : rows;
    }

    private Map<UUID, Evidence> rows(String warehouse, List<Claimed> asked) {
        try (var session = door.open(warehouse, Purpose.of("deadlines"))) {
            return Sightings.of(session, asked);
        } catch (WarehouseException e) {
            return asked.stream()
                    .map(one -> one.deadline().id())
                    .collect(Collectors.toMap(Function.identity(), id -> new Evidence.Unreadable(e.said())));
        }
    }

    private Evidence runs(Claimed claimed, String job) {
        return jobs.completed(job, claimed.rule().due(), claimed.deadline().toPeriod())
                .<Evidence>map(Evidence.Complete::new)
                .orElseGet(Evidence.Incomplete::new);
    }

    private Evidence issues(Claimed claimed) {
        var pipeline = claimed.rule().pipelineId();
        var since = claimed.deadline().expectedFrom();
        return Issues.evidence(
                alerts.openSince(List.of(pipeline), since), claimed.rule().checkId(), since);
    }
}
