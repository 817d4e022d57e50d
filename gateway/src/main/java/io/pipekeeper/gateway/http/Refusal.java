package io.pipekeeper.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not even given to the engine.
 *
 * @param status the HTTP status, whatever the media type
 * @param code one of the codes that all services share
 * @param reason a finer name that the gateway owns
 * @param message for people
 */
record Refusal(int status, String code, @Nullable String reason, String message) {

    static Refusal invalid(String reason, String message) {
        return new Refusal(400, "INVALID_INPUT", reason, message);
    }

    static Refusal invalid(int status, String reason, String message) {
        return new Refusal(status, "INVALID_INPUT", reason, message);
    }

    static Refusal unauthenticated() {
        return new Refusal(401, "UNAUTHENTICATED", null, "Sign in first: send a bearer token.");
    }

    static Refusal badToken() {
        return new Refusal(401, "UNAUTHENTICATED", "INVALID_TOKEN", "The token has expired or was not made for us.");
    }

    static Refusal forbidden(String reason, String message) {
        return new Refusal(403, "FORBIDDEN", reason, message);
    }

    static Refusal unavailable(String reason, String message) {
        return new Refusal(503, "UNAVAILABLE", reason, message);
    }

    static Refusal internal() {
        return new Refusal(
                500, "INTERNAL", null, "Something went wrong on our side; the log of the gateway has the cause.");
    }

    RefusedException asException() {
        return new RefusedException(this);
    }

    Buffer toJson() {
        var extensions = new JsonObject().put("code", code);
        if (reason != null) {
            extensions.put("reason", reason);
        }
        var error = new JsonObject().put("message", message).put("extensions", extensions);
        return new JsonObject().put("errors", new JsonArray().add(error)).toBuffer();
    }
}
