package io.pipekeeper.launcher;

import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Secrets;
import io.pipekeeper.launcher.folder.Settings;
import io.pipekeeper.launcher.postgres.Postgres;
import io.pipekeeper.launcher.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The five databases: four that the services fill themselves, and the demo warehouse, which is made here. */
record DemoDatabases(DataFolder folder, Secrets secrets, Path recipe) {

    private static final List<String> SERVICES = List.of("ownership", "oncall", "runbook", "monitor");

    /** Makes what is missing and brings the warehouse to an instant. */
    Warehouse open(Postgres postgres, Instant at) {
        SERVICES.forEach(name -> postgres.provide(name, secrets.of(name)));
        var warehouse = new Warehouse(postgres.superuser("warehouse"), recipe);
        if (!warehouse.recipe().equals(made().read().get("recipe"))) {
            make(postgres, warehouse, at);
        }
        warehouse.catchUp(at);
        return warehouse;
    }

    /** Which drills are on, and since which day. */
    Settings drills() {
        return new Settings(folder.file("drills.properties"));
    }

    /** The note is written last: a warehouse without it is made again. */
    private void make(Postgres postgres, Warehouse warehouse, Instant at) {
        made().write(Map.of());
        drills().write(Map.of());
        postgres.provideAnew("warehouse");
        warehouse.create();
        postgres.setPassword("monitor_reader", secrets.of("monitor_reader"));
        warehouse.catchUp(at);
        made().write(Map.of("recipe", warehouse.recipe()));
    }

    private Settings made() {
        return new Settings(folder.file("warehouse.properties"));
    }
}
