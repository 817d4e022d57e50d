package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.oncall.intake.Admission;
import io.pipekeeper.oncall.intake.Doorkeeper;
import io.pipekeeper.oncall.intake.Gate;
import io.pipekeeper.oncall.intake.Letter;
import io.pipekeeper.oncall.intake.integration.Door;
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
import java.time.Instant;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Where tools post any JSON. Whoever signs needs no key; whoever does not sends one that is the integration's own. */
@Path("/api/v1/webhooks/{integration}")
public class WebhooksResource {

    private static final Admission UNSIGNED = new Admission.Unknown("The signature is missing or wrong");
    private static final Admission OTHER = new Admission.Unknown("Send a key of this integration as a bearer token");

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
        var mapping = desk.findMapping(integration).orElse(null);
        return doorkeeper.receive(
                new WebhookEntrance(mapping, desk), letter, now -> admission(integration, mapping, letter, now));
    }

    private Admission admission(String integration, @Nullable Mapping mapping, Letter letter, Instant now) {
        if (mapping != null && mapping.signature() != null) {
            return isSigned(mapping.signature(), letter) ? gate.admitKnown(integration, now) : UNSIGNED;
        }
        var admission = gate.admitBearer(letter.header(HttpHeaders.AUTHORIZATION), Door.WEBHOOK, now);
        return admission instanceof Admission.Admitted(var owner) && !owner.equals(integration) ? OTHER : admission;
    }

    /** A secret that is not set lets nobody in. */
    private boolean isSigned(Mapping.Signature signature, Letter letter) {
        return settings.getOptionalValue(signature.secret(), String.class)
                .map(BodySignature::new)
                .filter(known -> known.matches(letter.body(), letter.header(signature.header())))
                .isPresent();
    }
}
