package io.pipekeeper.monitor.heartbeat;

import io.pipekeeper.monitor.intake.PushDoor;
import io.pipekeeper.monitor.intake.Refusal;
import io.pipekeeper.subgraph.id.Label;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;

/** The door for what is to be heard of regularly. */
@Path("/api/v1/heartbeats/{name}")
@RunOnVirtualThread
@PushDoor
public class HeartbeatResource {

    private final HeartbeatDesk desk;
    private final InstantSource clock;

    HeartbeatResource(HeartbeatDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Hears of something: 204, or 404 when no contract expects it. */
    @POST
    public Response hear(@PathParam("name") String name) {
        if (!Label.is(name) || !desk.hear(name, clock.instant())) {
            throw Refusal.unknown(
                    "no contract has the heartbeat '%s'; name it in the custom property `heartbeats`".formatted(name));
        }
        return Response.noContent().build();
    }
}
