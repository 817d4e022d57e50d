package io.pipekeeper.oncall.channel.twilio;

import io.pipekeeper.oncall.channel.PublicUrlConfig;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the phone provider tells what people answered. It proves itself by its signature, and gets its XML back. */
@Path("/api/v1/twilio")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_XML)
@RunOnVirtualThread
public class TwilioResource {

    /** Where the keys that are pressed during a call go. */
    static final String VOICE = "/api/v1/twilio/voice";

    private static final int MOST_CHARACTERS = 16_384;

    private final TwilioConfig config;
    private final PublicUrlConfig here;
    private final Replies replies;
    private final InstantSource clock;

    TwilioResource(TwilioConfig config, PublicUrlConfig here, Replies replies, InstantSource clock) {
        this.config = config;
        this.here = here;
        this.replies = replies;
        this.clock = clock;
    }

    /** A text message came. */
    @POST
    @Path("/sms")
    public Response sms(
            String body, @Nullable @HeaderParam(TwilioSignature.HEADER) String signature, @Context UriInfo uri) {
        return answered(body, signature, uri, callback -> Twiml.message(reply(callback, callback.text())));
    }

    /** Keys were pressed during a call. */
    @POST
    @Path("/voice")
    public Response voice(
            String body, @Nullable @HeaderParam(TwilioSignature.HEADER) String signature, @Context UriInfo uri) {
        return answered(body, signature, uri, callback -> Twiml.say(reply(callback, callback.keys())));
    }

    private String reply(Callback callback, String text) {
        return text.isBlank() ? "No answer was understood." : replies.reply(callback.person(), text, clock.instant());
    }

    private Response answered(String body, @Nullable String signature, UriInfo uri, Function<Callback, String> answer) {
        if (body.length() > MOST_CHARACTERS) {
            return Response.status(Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        try {
            var callback = Callback.read(body);
            if (!isProven(callback, signature, uri)) {
                Log.warn("A callback of the phone provider came without its signature, and was refused");
                return Response.status(Status.FORBIDDEN).build();
            }
            return Response.ok(answer.apply(callback)).build();
        } catch (IllegalArgumentException e) {
            return Response.status(Status.BAD_REQUEST).build();
        }
    }

    private boolean isProven(Callback callback, @Nullable String signature, UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        var url = here.publicUrl().resolve(uri.getRequestUri().getRawPath()) + (query == null ? "" : "?" + query);
        return signature != null
                && config.authToken()
                        .filter(token -> new TwilioSignature(token).verifies(url, callback.form(), signature))
                        .isPresent();
    }
}
