package io.pipekeeper.federation.execute;

import java.util.concurrent.CompletionStage;

/** The subgraphs as one execution reaches them. */
@FunctionalInterface
public interface Subgraphs {

    /** Sends a request body; a failed stage means that there was no answer. */
    CompletionStage<byte[]> send(String subgraph, byte[] body);
}
