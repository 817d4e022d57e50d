package io.pipekeeper.oncall.intake.heartbeat;

import io.pipekeeper.oncall.intake.Doorkeeper;
import io.pipekeeper.oncall.intake.Entrance;
import io.pipekeeper.oncall.intake.Letter;
import io.pipekeeper.oncall.intake.Reading;
import io.pipekeeper.oncall.intake.Reply;
import io.pipekeeper.oncall.intake.integration.Door;
import io.pipekeeper.oncall.intake.trace.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;

/** Where processes say that they are alive. Whatever they send along is not looked at. */
@Path("/api/v1/heartbeats/{id}")
public class HeartbeatsResource {

    private final Doorkeeper doorkeeper;
    private final HeartbeatDesk desk;
    private final InstantSource realTime = InstantSource.system();

    HeartbeatsResource(Doorkeeper doorkeeper, HeartbeatDesk desk) {
        this.doorkeeper = doorkeeper;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response beat(@PathParam("id") String id, @Context HttpHeaders headers) {
        return doorkeeper.receive(new Beat(id), new Letter(new byte[0], headers::getHeaderString));
    }

    private final class Beat implements Entrance<String> {

        private final String id;

        Beat(String id) {
            this.id = id;
        }

        @Override
        public Door door() {
            return Door.HEARTBEAT;
        }

        @Override
        public Reading<String> read(Letter letter) {
            return new Reading.Valid<>(id);
        }

        @Override
        public Reply take(Visit visit, String read) {
            return desk.beat(visit, read, realTime.instant())
                    ? Reply.accepted("Beat received", null)
                    : Reply.notFound("This key beats no heartbeat of that id");
        }
    }
}
