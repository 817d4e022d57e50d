package io.pipekeeper.monitor.alert.maintenance;

import io.pipekeeper.monitor.alert.mute.MutesChanged;
import io.pipekeeper.monitor.audit.AuditLog;
import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.pipekeeper.subgraph.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies maintenance, and knows what is planned. */
@ApplicationScoped
public class MaintenanceDesk {

    private final MaintenanceBook book;
    private final AuditLog audit;
    private final Event<MutesChanged> changes;

    MaintenanceDesk(MaintenanceBook book, AuditLog audit, Event<MutesChanged> changes) {
        this.book = book;
        this.audit = audit;
        this.changes = changes;
    }

    private record Placed(String path, MaintenanceFile.Entry entry) {}

    @Transactional
    public List<Maintenance> all() {
        return book.byId();
    }

    /** All or nothing. Applying the same files again changes nothing. */
    @Transactional
    Applied apply(List<FileInput> files, String caller, Instant now) {
        var wanted = read(files, caller, now);
        var known = book.rows().stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        wanted.forEach((id, placed) -> {
            var row = known.remove(id);
            if (row != null && row.says(placed.path(), placed.entry())) {
                unchanged.add(id);
                return;
            }
            (row == null ? created : updated).add(id);
            store(row, placed, caller, now);
        });
        var applied = new Applied(
                created, updated, unchanged, known.keySet().stream().sorted().toList());
        if (!created.isEmpty() || !updated.isEmpty()) {
            audit.add(now, caller, "applyMaintenance", "created %s, updated %s".formatted(created, updated));
            changes.fire(new MutesChanged(now));
        }
        return applied;
    }

    @Transactional
    Maintenance remove(String id, String caller, Instant now) {
        var removed = book.remove(id);
        audit.add(now, caller, "removeMaintenance", id);
        changes.fire(new MutesChanged(now));
        return removed;
    }

    private void store(@Nullable MaintenanceRow known, Placed placed, String caller, Instant now) {
        var row = known == null ? new MaintenanceRow() : known;
        row.id = placed.entry().id();
        row.become(placed.path(), placed.entry(), caller, now);
        book.persist(row);
    }

    private static Map<String, Placed> read(List<FileInput> files, String caller, Instant now) {
        Map<String, Placed> wanted = new LinkedHashMap<>();
        for (var file : files) {
            for (var entry : YamlFile.read(file, MaintenanceFile.class).maintenance()) {
                check(file, entry, caller, now);
                if (wanted.put(entry.id(), new Placed(file.path(), entry)) != null) {
                    throw YamlFile.fault(file, entry.id(), "the id is used twice");
                }
            }
        }
        return wanted;
    }

    private static void check(FileInput file, MaintenanceFile.Entry entry, String caller, Instant now) {
        try {
            var maintenance = entry.toMaintenance(now, caller);
            if (maintenance.after(now).isEmpty()) {
                throw new IllegalArgumentException("there is no such time in the next 400 days");
            }
        } catch (IllegalArgumentException e) {
            throw fault(file, entry, e);
        }
    }

    private static InvalidInputException fault(
            FileInput file, MaintenanceFile.Entry entry, IllegalArgumentException e) {
        return YamlFile.fault(file, entry.id(), String.valueOf(e.getMessage()));
    }
}
