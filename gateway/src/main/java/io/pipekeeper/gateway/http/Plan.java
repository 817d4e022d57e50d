package io.pipekeeper.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** Adds the plan of an operation to its answer, for people who look after the graph. */
final class Plan {

    static final String HEADER = "X-Explain";

    private Plan() {}

    /** The same answer with {@code extensions.plan}; the engine itself writes no extensions. */
    static byte[] addedTo(byte[] answer, String plan) {
        var extensions = new JsonObject().put("plan", plan);
        return Buffer.buffer(answer.length + plan.length())
                .appendBytes(answer, 0, answer.length - 1)
                .appendString(",\"extensions\":")
                .appendBuffer(extensions.toBuffer())
                .appendByte((byte) '}')
                .getBytes();
    }
}
