package io.pipekeeper.oncall.intake.alertmanager;

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

/** Where Alertmanager's webhook receiver posts to. */
@Path("/api/v1/alertmanager")
public class AlertmanagerResource implements Entrance<Notification> {

    private final Doorkeeper doorkeeper;
    private final NotificationDesk desk;

    AlertmanagerResource(Doorkeeper doorkeeper, NotificationDesk desk) {
        this.doorkeeper = doorkeeper;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response receive(@Context HttpHeaders headers, byte[] body) {
        return doorkeeper.receive(this, new Letter(body, headers::getHeaderString));
    }

    @Override
    public Door door() {
        return Door.ALERTMANAGER;
    }

    @Override
    public Reading<Notification> read(Letter letter) {
        return letter.json().then(NotificationReader::read);
    }

    @Override
    public Reply take(Visit visit, Notification notification) {
        desk.take(visit, notification);
        return Reply.accepted(
                "%d alerts processed".formatted(notification.alerts().size()), null);
    }
}
