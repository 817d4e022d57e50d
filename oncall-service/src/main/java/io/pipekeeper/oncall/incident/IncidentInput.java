package io.pipekeeper.oncall.incident;

import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.NotFoundException;
import java.util.UUID;

/** Reads what callers name incidents by, and the bounds of what they ask for. */
public final class IncidentInput {

    private static final int MOST_INCIDENTS = 100;
    private static final int MOST_CHARACTERS = 10_000;

    private IncidentInput() {}

    /** The id that a caller sent. */
    public static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("There is no incident '%s'; ids of incidents are UUIDs".formatted(id));
        }
    }

    static int count(int first) {
        if (first < 1 || first > MOST_INCIDENTS) {
            throw new InvalidInputException("first must be from 1 to %d, not %d".formatted(MOST_INCIDENTS, first));
        }
        return first;
    }

    /** What a person wrote, without blanks around it. */
    public static String text(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MOST_CHARACTERS) {
            throw new InvalidInputException("the text must have from 1 to %,d characters".formatted(MOST_CHARACTERS));
        }
        return stripped;
    }
}
