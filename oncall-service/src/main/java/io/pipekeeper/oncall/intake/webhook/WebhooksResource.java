package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.oncall.intake.Doorkeeper;
import io.pipekeeper.oncall.intake.Gate;
import io.pipekeeper.oncall.intake.Letter;
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
import org.eclipse.microprofile.config.Config;

/** Where tools post any JSON. */
@Path("/api/v1/webhooks/{integration}")
public class WebhooksResource {

    private final Doorkeeper doorkeeper;
    private final Gate gate;
    private final WebhookDesk desk;
    private final Config settings;

    WebhooksResource(Doorkeeper doorkeeper, Gate gate, WebhookDesk desk, Config settings) {
        this.doorkeeper = doorkeeper;
        this.gate = gate;
        this.desk = desk;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response receive(@PathParam("integration") String integration, @Context HttpHeaders headers, byte[] body) {
        var letter = new Letter(body, headers::getHeaderString);
        var entrance = new WebhookEntrance(integration, desk, gate, settings);
        return doorkeeper.receive(entrance, letter, now -> entrance.admit(letter, now));
    }
}
