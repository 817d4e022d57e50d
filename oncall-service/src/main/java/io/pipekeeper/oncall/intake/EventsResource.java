package io.pipekeeper.oncall.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Events API v2 of PagerDuty, so that every tool that can page with it can page here. 202 means: committed. */
@Path("/v2/enqueue")
public class EventsResource {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    private final IntakeDesk desk;

    EventsResource(IntakeDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response enqueue(byte[] body) {
        if (body.length > MOST_BYTES) {
            return answer(TOO_LARGE, EventAnswer.tooLarge());
        }
        return switch (EventReader.read(new String(body, StandardCharsets.UTF_8))) {
            case EventReader.Result.Invalid(var errors) -> answer(400, EventAnswer.invalid(errors));
            case EventReader.Result.Valid(var event) -> answer(event);
        };
    }

    private Response answer(Event event) {
        return switch (desk.take(event)) {
            case ACCEPTED -> answer(202, EventAnswer.accepted(event.dedupKey()));
            case UNKNOWN_KEY -> answer(400, EventAnswer.invalid(List.of("'routing_key' is not known here")));
            case TOO_MANY -> answer(TOO_MANY, EventAnswer.throttled());
        };
    }

    private static Response answer(int status, EventAnswer answer) {
        return Response.status(status).entity(answer).build();
    }
}
