package io.pipekeeper.monitor.warehouse;

import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The databases under watch. */
@GraphQLApi
@RunOnVirtualThread
public class WarehouseApi {

    private final WarehouseDoor door;
    private final Caller caller;

    WarehouseApi(WarehouseDoor door, Caller caller) {
        this.door = door;
        this.caller = caller;
    }

    @Query
    @NonNull
    @Description("The databases under watch, by name. Needs the role manager.")
    public List<@NonNull Warehouse> warehouses() {
        caller.as(Role.MANAGER);
        return door.all();
    }
}
