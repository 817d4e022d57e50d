package io.pipekeeper.federation;

import java.util.concurrent.CompletionStage;

/** The way to the subgraphs. */
@FunctionalInterface
public interface Transport {

    /**
     * Sends a GraphQL request body and answers the response body, whatever its status code. A failed stage means that
     * the subgraph did not answer; the engine then answers null for what was asked, with the code UNAVAILABLE.
     */
    CompletionStage<byte[]> send(String subgraph, byte[] graphQlRequestBody, Call call);
}
