package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.TypeDef;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the result, whatever fetches contribute to it, and the slots of the objects there. Two fields share a slot
 * only when name, arguments and the spelling of their type agree; otherwise one travels under an alias of ours and gets
 * its name back when the answer is written. So no request ever has conflicting response keys.
 */
final class Position {

    /** In every object, the first slot is the name of its type. */
    static final int TYPENAME_SLOT = 0;

    private final Graph graph;
    private final String type;
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    Position(Graph graph, String type) {
        this.graph = graph;
        this.type = type;
    }

    String type() {
        return type;
    }

    /** Whether the objects here can have several types, and so must say which. */
    boolean isAbstract() {
        return graph.types().isAbstract(type);
    }

    /** The type to which a way through here must be kept, if the fields were asked for on that type alone. */
    @Nullable
    String guard(String owner) {
        return isAbstract() && !graph.types().isAbstract(owner) ? owner : null;
    }

    Iterable<Slot> slots() {
        return slots.values();
    }

    int width() {
        return slots.size() + 1;
    }

    /** The slot of a field of some type, made if needed. */
    Slot slot(String owner, Wanted field) {
        var signature = field.name() + field.arguments().text() + ": " + graph.spelling(owner, field.name());
        var found = find(field.key(), signature);
        if (found != null) {
            return found;
        }
        var wanted = field.key() == null ? field.name() : field.key();
        var alias = wanted;
        for (int number = 1; slots.containsKey(alias); number++) {
            alias = "_" + wanted + "_" + number;
        }
        var slot = new Slot(field.key(), alias, width(), signature, below(owner, field.name()));
        slots.put(alias, slot);
        return slot;
    }

    private @Nullable Slot find(@Nullable String key, String signature) {
        Slot internal = null;
        for (var slot : slots.values()) {
            if (slot.is(signature)) {
                if (key == null || slot.isWantedAs(key)) {
                    return slot;
                }
                internal = internal == null && slot.isInternal() ? slot : internal;
            }
        }
        if (internal != null && key != null) {
            internal.claim(key);
        }
        return internal;
    }

    private @Nullable Position below(String owner, String field) {
        var def = graph.types().field(owner, field);
        TypeDef target = def == null ? null : graph.types().find(def.type().name());
        return target != null && target.isComposite() ? new Position(graph, target.name()) : null;
    }
}
