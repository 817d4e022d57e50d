package io.pipekeeper.monitor.alert.maintenance;

import io.pipekeeper.subgraph.error.NotFoundException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class MaintenanceBook implements PanacheRepositoryBase<MaintenanceRow, String> {

    List<Maintenance> byId() {
        return list("order by id").stream().map(MaintenanceRow::toMaintenance).toList();
    }

    List<MaintenanceRow> rows() {
        return list("order by id");
    }

    /** Removes it and answers what it was. */
    Maintenance remove(String id) {
        var row = findByIdOptional(id)
                .orElseThrow(() -> new NotFoundException("No maintenance has the id '%s'".formatted(id)));
        delete(row);
        return row.toMaintenance();
    }
}
