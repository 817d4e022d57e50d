package io.pipekeeper.gateway.supergraph;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;

/** Collects the answer of a subgraph up to a size. */
final class AnswerBody {

    private final Promise<byte[]> complete = Promise.promise();
    private final Buffer collected = Buffer.buffer();
    private final long most;

    private AnswerBody(long most) {
        this.most = most;
    }

    /** The whole body, if it is JSON and not larger than that; its status is up to whoever reads it. */
    static Future<byte[]> of(HttpClientResponse response, long most) {
        var type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.contains("json")) {
            return Future.failedFuture(new SubgraphUnreachable(
                    "It answered %d without a GraphQL answer".formatted(response.statusCode())));
        }
        var body = new AnswerBody(most);
        response.handler(body::append)
                .exceptionHandler(body.complete::tryFail)
                .endHandler(_ -> body.complete.tryComplete(body.collected.getBytes()));
        return body.complete.future();
    }

    private void append(Buffer chunk) {
        if (collected.length() + chunk.length() > most) {
            complete.tryFail(new SubgraphUnreachable("Its answer is larger than %d bytes".formatted(most)));
            return;
        }
        collected.appendBuffer(chunk);
    }
}
