package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.json.JsonSlice;
import io.pipekeeper.federation.plan.Layout;
import org.jspecify.annotations.Nullable;

/**
 * An object of the result while it is put together. A slot holds nothing (not fetched), a {@link JsonSlice} (a leaf or
 * null), a node, or an array of these.
 */
final class Node {

    private final @Nullable Object[] slots;

    Node(int width) {
        this.slots = new Object[width];
    }

    @Nullable
    Object get(int slot) {
        return slots[slot];
    }

    void put(int slot, @Nullable Object value) {
        slots[slot] = value;
    }

    /** Whether the object said that it has this type. */
    boolean isA(JsonSlice typeName) {
        return typeName.equals(slots[Layout.TYPENAME]);
    }

    /** Whether a value is there and not null. */
    static boolean isPresent(@Nullable Object value) {
        return value != null && !(value instanceof JsonSlice slice && slice.isNull());
    }
}
