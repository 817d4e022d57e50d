package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.json.JsonCursor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which slots the objects at a place have, so that answers are read straight into arrays. All objects there share it,
 * whatever their type and whichever subgraph gave them.
 */
public final class Layout {

    /** The slot of {@code __typename}. */
    public static final int TYPENAME = Position.TYPENAME_SLOT;

    private final byte[][] keys;
    private final String[] names;
    private final String[] shown;
    private final @Nullable Layout[] below;

    private Layout(List<String> names, List<String> shown, List<@Nullable Layout> below) {
        this.shown = shown.toArray(String[]::new);
        this.names = names.toArray(String[]::new);
        this.keys = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.below = below.toArray(Layout[]::new);
    }

    static Layout of(Position position) {
        var names = new ArrayList<String>();
        var below = new ArrayList<@Nullable Layout>();
        var shown = new ArrayList<String>();
        names.add("__typename");
        shown.add("__typename");
        below.add(null);
        for (var slot : position.slots()) {
            names.add(slot.alias());
            shown.add(slot.shownAs());
            var deeper = slot.below();
            below.add(deeper == null ? null : of(deeper));
        }
        return new Layout(names, shown, below);
    }

    public int width() {
        return keys.length;
    }

    /** The layout of the objects in a slot; null when its values are copied as they are. */
    public @Nullable Layout below(int slot) {
        return below[slot];
    }

    /** The key by which the client knows the slot. */
    public String shown(int slot) {
        return shown[slot];
    }

    /** The slot with the alias, or -1. */
    public int slot(String alias) {
        for (int index = 0; index < names.length; index++) {
            if (names[index].equals(alias)) {
                return index;
            }
        }
        return -1;
    }

    /** The slot of the key that the cursor just read, or -1. Keys mostly come in order, so the guess is mostly right. */
    public int slot(JsonCursor cursor, int guess) {
        for (int index = guess; index < keys.length; index++) {
            if (cursor.keyIs(keys[index])) {
                return index;
            }
        }
        for (int index = 0; index < guess && index < keys.length; index++) {
            if (cursor.keyIs(keys[index])) {
                return index;
            }
        }
        return -1;
    }
}
