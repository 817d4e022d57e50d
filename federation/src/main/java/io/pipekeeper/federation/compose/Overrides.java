package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Subgraph;
import io.pipekeeper.federation.schema.TypeDef;
import io.pipekeeper.federation.schema.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes fields away from the subgraphs that lost them by {@code @override}. */
final class Overrides {

    private final SortedMap<String, Subgraph> subgraphs;
    private final Conflicts conflicts;

    Overrides(SortedMap<String, Subgraph> subgraphs, Conflicts conflicts) {
        this.subgraphs = subgraphs;
        this.conflicts = conflicts;
    }

    SortedMap<String, Subgraph> apply() {
        var applied = new TreeMap<String, Subgraph>();
        for (var subgraph : subgraphs.values()) {
            var types = new LinkedHashMap<String, TypeDef>();
            subgraph.types().all().forEach(type -> types.put(type.name(), withoutLost(type, subgraph.name())));
            applied.put(subgraph.name(), new Subgraph(subgraph.name(), new Types(types)));
        }
        return applied;
    }

    private TypeDef withoutLost(TypeDef type, String subgraph) {
        var fields = new LinkedHashMap<String, FieldDef>();
        type.fields().forEach((name, field) -> {
            check(type, field, subgraph);
            fields.put(name, isLost(type.name(), name, subgraph) ? field.lost() : field);
        });
        return type.withFields(fields);
    }

    private boolean isLost(String type, String field, String subgraph) {
        return subgraphs.values().stream().anyMatch(other -> {
            var def = other.types().field(type, field);
            return def != null && subgraph.equals(def.resolution().overrideFrom());
        });
    }

    private void check(TypeDef type, FieldDef field, String subgraph) {
        var from = field.resolution().overrideFrom();
        if (from == null) {
            return;
        }
        var coordinate = "\"" + type.name() + "." + field.name() + "\"";
        if (from.equals(subgraph)) {
            conflicts.add(
                    "OVERRIDE_FROM_SELF_ERROR",
                    "Source and destination subgraphs \"" + from + "\" are the same for overridden field " + coordinate,
                    List.of(subgraph));
            return;
        }
        var source = subgraphs.get(from);
        var lost = source == null ? null : source.types().field(type.name(), field.name());
        if (lost != null && lost.resolution().overrideFrom() != null) {
            conflicts.add(
                    "OVERRIDE_SOURCE_HAS_OVERRIDE",
                    "Field " + coordinate + " on subgraph \"" + subgraph + "\" is also marked with directive @override"
                            + " in subgraph \"" + from + "\"",
                    List.of(subgraph, from));
        }
        if (field.resolution().external()) {
            conflicts.add(
                    "OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE",
                    "@override cannot be used on field " + coordinate + " since it is marked @external",
                    List.of(subgraph));
        }
    }
}
