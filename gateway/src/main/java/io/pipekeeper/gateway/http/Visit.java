package io.pipekeeper.gateway.http;

import io.pipekeeper.gateway.access.Caller;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the route.
 *
 * @param operationId names it in all logs, and in the answer
 * @param answer how it is answered
 * @param caller who sent it, once that is known
 */
record Visit(
        String operationId, AnswerType answer, @Nullable Caller caller) {

    private static final String KEY = Visit.class.getName();

    static Visit begin() {
        return new Visit(UUID.randomUUID().toString(), AnswerType.JSON, null);
    }

    static Visit of(RoutingContext request) {
        return Objects.requireNonNullElseGet(request.get(KEY), Visit::begin);
    }

    Visit answeredAs(AnswerType type) {
        return new Visit(operationId, type, caller);
    }

    Visit by(Caller someone) {
        return new Visit(operationId, answer, someone);
    }

    void keepIn(RoutingContext request) {
        request.put(KEY, this);
    }

    Caller knownCaller() {
        return Objects.requireNonNull(caller);
    }
}
