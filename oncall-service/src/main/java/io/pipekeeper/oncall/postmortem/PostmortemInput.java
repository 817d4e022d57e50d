package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.NotFoundException;
import java.util.UUID;

/** Reads what callers name post-mortems by, and the bounds of what they ask for. */
final class PostmortemInput {

    private static final int MOST = 100;

    private PostmortemInput() {}

    static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("There is no post-mortem '%s'".formatted(id));
        }
    }

    static int count(int first) {
        if (first < 1 || first > MOST) {
            throw new InvalidInputException("first must be from 1 to %d, not %d".formatted(MOST, first));
        }
        return first;
    }
}
