package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.json.JsonCursor;
import io.pipekeeper.federation.json.MalformedJson;
import io.pipekeeper.federation.plan.Layout;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads JSON straight into nodes. What is there already is completed, never replaced. */
final class ResponseReader {

    private static final int MAX_DEPTH = 400;

    private ResponseReader() {}

    /** Reads the object that the cursor is at into a node. */
    static void into(Node node, JsonCursor cursor, Layout layout) {
        into(node, cursor, layout, 0);
    }

    private static void into(Node node, JsonCursor cursor, Layout layout, int depth) {
        cursor.expect('{');
        int guess = 1;
        for (boolean first = true; cursor.nextKey(first); first = false) {
            int slot = layout.slot(cursor, guess);
            if (slot < 0) {
                cursor.skip();
                continue;
            }
            guess = slot + 1;
            var below = layout.below(slot);
            var present = node.get(slot);
            if (below != null) {
                node.put(slot, value(cursor, below, present, depth + 1));
                continue;
            }
            var value = cursor.value();
            if (!value.isNull() || present == null) {
                node.put(slot, value);
            }
        }
    }

    private static Object value(JsonCursor cursor, Layout layout, @Nullable Object present, int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedJson("Nested too deep");
        }
        return switch (cursor.peek()) {
            case '{' -> {
                var node = present instanceof Node known ? known : new Node(layout.width());
                into(node, cursor, layout, depth);
                yield node;
            }
            case '[' -> list(cursor, layout, present, depth);
            default -> {
                var leaf = cursor.value();
                yield present == null || !Node.isPresent(present) ? leaf : present;
            }
        };
    }

    private static Object list(JsonCursor cursor, Layout layout, @Nullable Object present, int depth) {
        var known = present instanceof Object[] elements ? elements : new Object[0];
        var list = new ArrayList<Object>(Math.max(known.length, 8));
        cursor.expect('[');
        for (boolean first = true; cursor.nextElement(first); first = false) {
            var before = list.size() < known.length ? known[list.size()] : null;
            list.add(value(cursor, layout, before, depth + 1));
        }
        return list.toArray();
    }
}
