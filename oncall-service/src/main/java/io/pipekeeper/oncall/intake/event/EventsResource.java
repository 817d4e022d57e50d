package io.pipekeeper.oncall.intake.event;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The Events API v2 of PagerDuty, so that every tool that can page with it can page here. 202 means: committed. */
@Path("/v2/enqueue")
public class EventsResource implements Entrance<Event> {

    private final Doorkeeper doorkeeper;
    private final EventDesk desk;

    EventsResource(Doorkeeper doorkeeper, EventDesk desk) {
        this.doorkeeper = doorkeeper;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response enqueue(@Context HttpHeaders headers, byte[] body) {
        return doorkeeper.receiveByRoutingKey(this, new Letter(body, headers::getHeaderString));
    }

    @Override
    public Door door() {
        return Door.EVENTS;
    }

    @Override
    public Reading<Event> read(Letter letter) {
        return letter.json().then(EventReader::read);
    }

    @Override
    public Reply take(Visit visit, Event event) {
        desk.take(visit, event);
        return Reply.accepted("Event processed", event.dedupKey());
    }
}
