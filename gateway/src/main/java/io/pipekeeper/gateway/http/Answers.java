package io.pipekeeper.gateway.http;

import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Writes answers, of the engine and of those who stand before it. */
final class Answers {

    private static final String REALM = "Bearer realm=\"pipekeeper\"";

    private Answers() {}

    static void send(RoutingContext request, int status, Buffer json) {
        var response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        headed(response, Visit.of(request)).setStatusCode(status).end(json);
    }

    /** Answers whatever made a request fail. */
    static void refuse(RoutingContext request) {
        var refusal = refusal(request);
        var response = request.response();
        if (refusal.status() == 401) {
            var sent = refusal.reason() == null ? "" : ", error=\"invalid_token\"";
            response.putHeader("WWW-Authenticate", REALM + sent);
        }
        if (refusal.status() == 405) {
            response.putHeader(HttpHeaders.ALLOW, "POST, GET");
        }
        send(request, refusal.status(), refusal.toJson());
    }

    private static Refusal refusal(RoutingContext request) {
        var failure = request.failure();
        if (failure instanceof RefusedException refused) {
            return refused.refusal();
        }
        if (request.statusCode() == 413) {
            return Refusal.invalid(413, "BODY_TOO_LARGE", "The body is larger than gateway.limits.body-size.");
        }
        Log.error("A request failed unexpectedly", failure);
        return Refusal.internal();
    }

    private static HttpServerResponse headed(HttpServerResponse response, Visit visit) {
        return response.putHeader(HttpHeaders.CONTENT_TYPE, visit.answer().contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Operation-Id", visit.operationId());
    }
}
