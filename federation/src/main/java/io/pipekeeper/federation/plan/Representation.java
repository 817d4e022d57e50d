package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.json.JsonSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the representation of an entity is written from what is known of it.
 *
 * @param typeName the quoted name of the type, if it is always the same
 * @param isTyped whether {@code __typename} is written at all
 */
public record Representation(@Nullable JsonSlice typeName, boolean isTyped, List<Entry> entries) {

    /** Whether it serves several types, so that what some of them lack is left out. */
    public boolean isAnyType() {
        return isTyped && typeName == null;
    }

    /**
     * A field of the representation.
     *
     * @param key the name with quotes and colon
     * @param isKey whether there is no entity without it
     * @param below of its objects; null for leaves
     */
    @SuppressWarnings("ArrayRecordComponent") // encoded once, never compared
    public record Entry(
            byte[] key, int slot, boolean isKey, @Nullable Representation below) {}
}
