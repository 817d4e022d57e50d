package io.pipekeeper.federation;

import java.util.List;

/**
 * Why schemas do not fit together.
 *
 * @param code one of Apollo's composition codes, such as {@code INVALID_FIELD_SHARING}
 * @param message what is wrong, for the person who wrote the schema
 * @param subgraphs the subgraphs that take part in the conflict
 */
public record CompositionError(String code, String message, List<String> subgraphs) {

    public CompositionError {
        subgraphs = List.copyOf(subgraphs);
    }
}
