package io.pipekeeper.oncall.intake.change;

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

/** The change events of PagerDuty's Events API v2. */
@Path("/v2/change/enqueue")
public class ChangesResource implements Entrance<ToldChange> {

    private final Doorkeeper doorkeeper;
    private final ChangeDesk desk;

    ChangesResource(Doorkeeper doorkeeper, ChangeDesk desk) {
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
        return Door.CHANGES;
    }

    @Override
    public Reading<ToldChange> read(Letter letter) {
        return letter.json().then(ChangeReader::read);
    }

    @Override
    public Reply take(Visit visit, ToldChange change) {
        desk.take(visit, change);
        return Reply.accepted("Change event processed", null);
    }
}
