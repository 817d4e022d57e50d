package io.pipekeeper.oncall.intake.heartbeat;

import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What is to be heard of regularly. */
@GraphQLApi
@RunOnVirtualThread
public class HeartbeatApi {

    private final HeartbeatDesk desk;
    private final Caller caller;
    private final InstantSource clock;
    private final InstantSource realTime = InstantSource.system();

    HeartbeatApi(HeartbeatDesk desk, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @Query
    @Description("All heartbeats, by id.")
    public @NonNull List<@NonNull Heartbeat> heartbeats() {
        return desk.all();
    }

    @Mutation
    @Description("Expects something to be heard of regularly, or in another rhythm than before. For admins.")
    public Heartbeat declareHeartbeat(@NonNull @Description("The heartbeat.") HeartbeatInput input) {
        return desk.declare(input.checked(), caller.as(Role.ADMIN), clock.instant(), realTime.instant());
    }
}
