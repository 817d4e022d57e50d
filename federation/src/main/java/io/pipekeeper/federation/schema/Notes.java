package io.pipekeeper.federation.schema;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about any definition, whatever its kind.
 *
 * @param deprecated the reason, when deprecated
 * @param inaccessible part of the supergraph, but not of the schema that clients see
 */
public record Notes(
        @Nullable String description, @Nullable String deprecated, boolean inaccessible, SortedSet<String> tags) {

    public static final Notes NONE = new Notes(null, null, false, new TreeSet<>());

    /** Both remarks: texts from the first that has one, marks from either. */
    public Notes and(Notes other) {
        var allTags = new TreeSet<>(tags);
        allTags.addAll(other.tags);
        return new Notes(
                description != null ? description : other.description,
                deprecated != null ? deprecated : other.deprecated,
                inaccessible || other.inaccessible,
                allTags);
    }
}
