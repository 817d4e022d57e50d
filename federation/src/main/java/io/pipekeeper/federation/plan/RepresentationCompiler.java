package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.schema.Graph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the slots from which the representations of a fetch are written. */
final class RepresentationCompiler {

    private final Graph graph;

    RepresentationCompiler(Graph graph) {
        this.graph = graph;
    }

    Representation compile(Fetch fetch) {
        var typeName = new JsonBuffer(32).string(fetch.type()).toSlice();
        var entries = entries(fetch.type(), fetch.needs(), fetch.output().position(), fetch);
        return new Representation(typeName, true, entries);
    }

    private List<Representation.Entry> entries(
            String type, List<Wanted> needs, Position position, @Nullable Fetch fetch) {
        var byName = new LinkedHashMap<String, Representation.Entry>();
        for (var need : needs) {
            if (need.isOwn()) {
                continue;
            }
            var slot = position.slot(type, need);
            var below = slot.below();
            var nested = below == null || need.below() == null ? null : nested(need.below(), below);
            var key = new JsonBuffer(32).string(need.name()).write(':').toBytes();
            var isKey =
                    fetch != null && fetch.key() != null && fetch.key().fields().selects(type, need.name());
            var entry = new Representation.Entry(key, slot.index(), isKey, nested);
            byName.merge(need.name(), entry, RepresentationCompiler::both);
        }
        return List.copyOf(byName.values());
    }

    private static Representation.Entry both(Representation.Entry first, Representation.Entry second) {
        var one = first.below();
        var other = second.below();
        if (one == null || other == null) {
            return first;
        }
        return new Representation.Entry(first.key(), first.slot(), first.isKey() || second.isKey(), both(one, other));
    }

    private static Representation both(Representation first, Representation second) {
        var bySlot = new LinkedHashMap<Integer, Representation.Entry>();
        first.entries().forEach(entry -> bySlot.put(entry.slot(), entry));
        second.entries().forEach(entry -> bySlot.merge(entry.slot(), entry, RepresentationCompiler::both));
        return new Representation(first.typeName(), first.isTyped(), List.copyOf(bySlot.values()));
    }

    /** Objects inside a representation say their type only where it is not clear. */
    private Representation nested(Selections needs, Position position) {
        var entries = new ArrayList<Representation.Entry>();
        var seen = new LinkedHashMap<Integer, Representation.Entry>();
        for (var branch : needs.branches()) {
            for (var type : branch.types()) {
                for (var entry : entries(type, branch.fields(), position, null)) {
                    seen.merge(entry.slot(), entry, RepresentationCompiler::both);
                }
            }
        }
        entries.addAll(seen.values());
        return new Representation(null, graph.types().isAbstract(position.type()), entries);
    }
}
