package io.pipekeeper.federation;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Executes operations over a supergraph. One engine serves all requests until the supergraph is replaced. */
public final class Engine {

    public Engine(Supergraph supergraph, Transport transport, Limits limits) {}

    /** Answers the operation. The stage never fails: whatever goes wrong is part of the answer. */
    public CompletionStage<Answer> execute(Operation operation, Call call) {
        var refusal = "{\"errors\":[{\"message\":\"Nothing is planned yet\"}]}";
        return CompletableFuture.completedFuture(new Answer(refusal.getBytes(StandardCharsets.UTF_8), false));
    }

    /** The plan of the operation, for people. */
    public String explain(Operation operation) {
        return operation.document();
    }
}
