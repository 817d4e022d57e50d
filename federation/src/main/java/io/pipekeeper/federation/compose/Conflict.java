package io.pipekeeper.federation.compose;

import java.util.List;

/** One reason why subgraphs cannot be composed. */
public record Conflict(String code, String message, List<String> subgraphs) {

    public Conflict {
        subgraphs = List.copyOf(subgraphs);
    }
}
