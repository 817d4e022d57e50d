package io.pipekeeper.monitor.intake;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What came in cannot be taken; the answer says why and what to do. */
public final class Refusal extends WebApplicationException {

    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int UNKNOWN_ENCODING = 415;
    private static final int UNAVAILABLE = 503;

    private Refusal(int status, String code, String message) {
        super(
                message,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("code", code, "message", message))
                        .build());
    }

    public static Refusal invalid(String message) {
        return new Refusal(BAD_REQUEST, "INVALID_INPUT", message);
    }

    public static Refusal unknown(String message) {
        return new Refusal(NOT_FOUND, "NOT_FOUND", message);
    }

    static Refusal tooLarge(int limit) {
        return new Refusal(
                TOO_LARGE,
                "TOO_LARGE",
                "the body is larger than %d MB when it is unpacked; send it in parts".formatted(limit >> 20));
    }

    /** Nothing is wrong with what came: we cannot keep it. */
    static Refusal unavailable() {
        return new Refusal(UNAVAILABLE, "UNAVAILABLE", "it could not be stored; send it again");
    }

    static Refusal unknownEncoding(String encoding) {
        return new Refusal(
                UNKNOWN_ENCODING,
                "UNKNOWN_ENCODING",
                "the content encoding '%s' is not known; send it plain, or with gzip".formatted(encoding));
    }
}
