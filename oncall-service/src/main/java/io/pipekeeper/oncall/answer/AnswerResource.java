package io.pipekeeper.oncall.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a link on a page opens. Its address is the permission, so it is neither kept nor handed on. */
@Path("/answer/{token}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AnswerResource {

    private final AnswerDesk desk;

    AnswerResource(AnswerDesk desk) {
        this.desk = desk;
    }

    /** Shows the incident and a button. */
    @GET
    public Response look(@PathParam("token") String token) {
        return answer(desk.look(token));
    }

    /** The button; or an action of ntfy. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response acknowledge(@PathParam("token") String token) {
        return answer(desk.acknowledge(token));
    }

    private static Response answer(AnswerPage page) {
        return Response.status(page.status())
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", AnswerPage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .entity(page.html())
                .build();
    }
}
