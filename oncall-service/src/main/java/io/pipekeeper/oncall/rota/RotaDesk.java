package io.pipekeeper.oncall.rota;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Applies rota files: all of them or none. */
@ApplicationScoped
class RotaDesk {

    private final RotaStore store;
    private final CatalogCopy catalog;
    private final AuditLog audit;
    private final InstantSource clock;

    RotaDesk(RotaStore store, CatalogCopy catalog, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Applied apply(List<FileInput> files, String caller) {
        var rota = Rota.read(files);
        rota.requireEachOnce();
        rota.requireReferences(store.things());
        rota.requirePeople(catalog.current());
        var applied = store.put(rota);
        audit.record(
                caller,
                "applyRota",
                "created %s, updated %s".formatted(applied.created(), applied.updated()),
                clock.instant());
        return applied;
    }
}
