package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.json.JsonSlice;
import io.pipekeeper.federation.plan.Layout;
import org.jspecify.annotations.Nullable;

/**
 * An object of the result while it is put together. A slot holds nothing (not fetched), a {@link JsonSlice} (a leaf or
 * null), a node, or an array of these. The same entity at several places may be one node; what is fetched for it at all of
 * them is fetched once.
 */
final class Node {

    private final @Nullable Object[] slots;
    private int visit;

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

    /** Whether this is the first time that the visit with the number comes by. */
    boolean isNewTo(int number) {
        var isNew = visit != number;
        visit = number;
        return isNew;
    }

    /** Takes over what another node holds; answers false, and takes nothing, if it holds some of that already. */
    boolean adopt(Node other) {
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] != null && other.slots[slot] != null) {
                return false;
            }
        }
        for (int slot = 0; slot < slots.length; slot++) {
            if (other.slots[slot] != null) {
                slots[slot] = other.slots[slot];
            }
        }
        return true;
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
