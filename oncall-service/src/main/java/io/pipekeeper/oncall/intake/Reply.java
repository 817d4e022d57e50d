package io.pipekeeper.oncall.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a door answers, in the words of the Events API v2. */
public record Reply(
        int code,
        String status,
        String message,
        @Nullable String dedupKey,
        List<String> errors,
        @Nullable Duration retryAfter) {

    static final int BAD = 400;
    static final int TOO_LARGE = 413;
    static final int WRONG_ENCODING = 415;

    private static final int ACCEPTED = 202;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final String TRACE_HEADER = "X-Pipekeeper-Trace";

    /** The same as JSON. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Body(
            String status,
            String message,
            @JsonProperty("dedup_key") @Nullable String dedupKey,
            List<String> errors,
            @JsonProperty("trace_id") UUID traceId) {}

    /** It is committed. */
    public static Reply accepted(String message, @Nullable String dedupKey) {
        return new Reply(ACCEPTED, "success", message, dedupKey, List.of(), null);
    }

    /** It is wrong, and will be so the next time. */
    public static Reply invalid(int code, List<String> errors) {
        var message = code == TOO_LARGE ? "Event object is too large" : "Event object is invalid";
        return new Reply(code, "invalid event", message, null, errors, null);
    }

    /** It is for something that does not exist. */
    public static Reply notFound(String error) {
        return invalid(NOT_FOUND, List.of(error));
    }

    static Reply unauthorized(String why) {
        return new Reply(UNAUTHORIZED, "unauthorized", why, null, List.of(), null);
    }

    static Reply tooMany(Duration retryAfter) {
        return new Reply(
                TOO_MANY,
                "throttle exceeded",
                "Events of this integration are arriving too quickly. Retry later.",
                null,
                List.of(),
                retryAfter);
    }

    /** Nothing of it is committed, and the fault is ours. */
    static Reply unavailable() {
        return new Reply(
                UNAVAILABLE,
                "not stored",
                "Nothing was stored. Send it again.",
                null,
                List.of(),
                Duration.ofSeconds(1));
    }

    boolean isRefusal() {
        return code >= BAD;
    }

    String why() {
        return errors.isEmpty() ? message : String.join("; ", errors);
    }

    Response toResponse(UUID trace) {
        var response = Response.status(code)
                .header(TRACE_HEADER, trace)
                .entity(new Body(status, message, dedupKey, errors, trace));
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds());
        }
        return response.build();
    }
}
