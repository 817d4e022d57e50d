package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.oncall.intake.Admission;
import io.pipekeeper.oncall.intake.Entrance;
import io.pipekeeper.oncall.intake.Gate;
import io.pipekeeper.oncall.intake.Letter;
import io.pipekeeper.oncall.intake.Reading;
import io.pipekeeper.oncall.intake.Reply;
import io.pipekeeper.oncall.intake.integration.Door;
import io.pipekeeper.oncall.intake.trace.Visit;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The door as an integration finds it. Used for one call. Whoever signs needs no token; whoever does not sends its own. */
final class WebhookEntrance implements Entrance<WebhookEvent> {

    private static final Admission UNSIGNED = new Admission.Unknown("The signature is missing or wrong");
    private static final Admission OTHER = new Admission.Unknown("Send a key of this integration as a bearer token");

    private final String integration;
    private final WebhookDesk desk;
    private final Gate gate;
    private final Config settings;
    private @Nullable Mapping mapping;

    WebhookEntrance(String integration, WebhookDesk desk, Gate gate, Config settings) {
        this.integration = integration;
        this.desk = desk;
        this.gate = gate;
        this.settings = settings;
    }

    @Override
    public Door door() {
        return Door.WEBHOOK;
    }

    Admission admit(Letter letter, Instant now) {
        mapping = desk.findMapping(integration).orElse(null);
        var signature = mapping == null ? null : mapping.signature();
        if (signature != null) {
            return isSigned(signature, letter) ? gate.admitProven(integration, now) : UNSIGNED;
        }
        var admission = gate.admitBearer(letter.header(HttpHeaders.AUTHORIZATION), Door.WEBHOOK, now);
        return admission instanceof Admission.Admitted(var owner) && !owner.equals(integration) ? OTHER : admission;
    }

    @Override
    public Reading<WebhookEvent> read(Letter letter) {
        var known = mapping;
        return known == null
                ? Reading.invalid(List.of("No mapping says how to read this; an admin stores one with mapWebhook"))
                : letter.json().then(body -> WebhookReader.read(known, body));
    }

    @Override
    public Reply take(Visit visit, WebhookEvent event) {
        desk.take(visit, event);
        return Reply.accepted("Event processed", event.dedupKey());
    }

    /** A secret that is not set lets nobody in. */
    private boolean isSigned(Mapping.Signature signature, Letter letter) {
        return settings.getOptionalValue(signature.secret(), String.class)
                .map(BodySignature::new)
                .filter(known -> known.matches(letter.body(), letter.header(signature.header())))
                .isPresent();
    }
}
