package io.pipekeeper.monitor.alert.maintenance;

import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What is maintained, and when. */
@GraphQLApi
@RunOnVirtualThread
public class MaintenanceApi {

    private final MaintenanceDesk desk;
    private final Caller caller;
    private final InstantSource clock;

    MaintenanceApi(MaintenanceDesk desk, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("All maintenance that is planned, by id.")
    public List<@NonNull Maintenance> maintenance() {
        return desk.all();
    }

    @Mutation
    @NonNull
    @Description("Plans maintenance as the files (YAML, kind: Maintenance) say. Needs the role admin.")
    public Applied applyMaintenance(@NonNull List<@NonNull FileInput> files) {
        return desk.apply(files, caller.as(Role.ADMIN), clock.instant());
    }

    @Mutation
    @NonNull
    @Description("Forgets maintenance; what is bad is told at once. Needs the role admin.")
    public Maintenance removeMaintenance(@Id @NonNull String id) {
        return desk.remove(id, caller.as(Role.ADMIN), clock.instant());
    }

    @NonNull
    @Description("In which time zone its wall clock hangs.")
    public String zone(@Source Maintenance maintenance) {
        return maintenance.zone().getId();
    }

    @Description("The window that is open now.")
    public @Nullable Window openWindow(@Source Maintenance maintenance) {
        return maintenance.at(clock.instant()).orElse(null);
    }

    @Description("The next window that begins.")
    public @Nullable Window nextWindow(@Source Maintenance maintenance) {
        return maintenance.after(clock.instant()).orElse(null);
    }
}
