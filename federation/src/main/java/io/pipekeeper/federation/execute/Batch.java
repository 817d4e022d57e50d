package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.json.JsonSlice;
import io.pipekeeper.federation.plan.Layout;
import io.pipekeeper.federation.plan.Representation;
import io.pipekeeper.federation.plan.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities of one part of a request: each asked for once, wherever it stands in the result. */
final class Batch {

    private static final byte[] TYPENAME = "\"__typename\":".getBytes(StandardCharsets.US_ASCII);

    private final List<List<Node>> nodes = new ArrayList<>();
    private final Map<JsonSlice, List<Node>> byRepresentation = new HashMap<>();
    private final JsonBuffer scratch = new JsonBuffer(128);

    /**
     * Writes the representations of all entities of the part as a JSON array.
     *
     * @param candidates the nodes at the place, of whatever type
     */
    static Batch write(Request.Part.Entities part, List<Node> candidates, JsonBuffer out) {
        var batch = new Batch();
        out.write('[');
        for (var node : candidates) {
            var entity = entity(node, part);
            if (entity != null) {
                batch.add(node, entity.representation(), out);
            }
        }
        out.write(']');
        return batch;
    }

    private static Request.@Nullable Entity entity(Node node, Request.Part.Entities part) {
        if (!part.way().isAbstract()) {
            return part.entities().getFirst();
        }
        for (var entity : part.entities()) {
            if (node.isA(entity.typeName())) {
                return entity;
            }
        }
        return null;
    }

    private void add(Node node, Representation representation, JsonBuffer out) {
        scratch.truncate(0);
        if (!object(node, representation)) {
            return;
        }
        var written = scratch.toSlice();
        var same = byRepresentation.get(written);
        if (same == null) {
            same = new ArrayList<>(1);
            byRepresentation.put(written, same);
            if (!nodes.isEmpty()) {
                out.write(',');
            }
            nodes.add(same);
            out.write(written);
        }
        same.add(node);
    }

    /** Answers false when something is not known without which nobody need be asked. */
    private boolean object(Node node, Representation representation) {
        scratch.write('{');
        var isFirst = !representation.isTyped();
        if (representation.isTyped()) {
            scratch.write(TYPENAME).value(typeName(node, representation));
        }
        for (var entry : representation.entries()) {
            var value = node.get(entry.slot());
            if (value == null && representation.isAnyType()) {
                continue;
            }
            if (entry.isKey() && !Node.isPresent(value)) {
                return false;
            }
            if (!isFirst) {
                scratch.write(',');
            }
            isFirst = false;
            scratch.write(entry.key());
            if (!value(value, entry.below())) {
                return false;
            }
        }
        scratch.write('}');
        return true;
    }

    private static @Nullable Object typeName(Node node, Representation representation) {
        return representation.typeName() != null ? representation.typeName() : node.get(Layout.TYPENAME);
    }

    private boolean value(@Nullable Object value, @Nullable Representation below) {
        if (value instanceof Node node && below != null) {
            return object(node, below);
        }
        if (value instanceof Object[] list) {
            scratch.write('[');
            for (int index = 0; index < list.length; index++) {
                if (index > 0) {
                    scratch.write(',');
                }
                if (!value(list[index], below)) {
                    return false;
                }
            }
            scratch.write(']');
            return true;
        }
        if (value instanceof JsonSlice slice) {
            scratch.write(slice);
            return true;
        }
        return false;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** Where the entity with an index belongs; nowhere if there is none. */
    List<Node> at(int index) {
        return index >= 0 && index < nodes.size() ? nodes.get(index) : List.of();
    }
}
