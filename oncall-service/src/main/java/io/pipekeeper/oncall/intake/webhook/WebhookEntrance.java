package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.oncall.intake.Entrance;
import io.pipekeeper.oncall.intake.Letter;
import io.pipekeeper.oncall.intake.Reading;
import io.pipekeeper.oncall.intake.Reply;
import io.pipekeeper.oncall.intake.integration.Door;
import io.pipekeeper.oncall.intake.trace.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door as one integration finds it. */
record WebhookEntrance(@Nullable Mapping mapping, WebhookDesk desk) implements Entrance<WebhookEvent> {

    @Override
    public Door door() {
        return Door.WEBHOOK;
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
}
