package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.ArgumentDef;
import io.pipekeeper.federation.schema.TypeDef;
import java.util.Map;
import java.util.Set;

/** Whether every type that a subgraph mentions is defined in it. */
final class References {

    static final Set<String> BUILT_IN = Set.of("Int", "Float", "String", "Boolean", "ID");

    private final String subgraph;
    private final Map<String, TypeDef> types;
    private final Conflicts conflicts;

    References(String subgraph, Map<String, TypeDef> types, Conflicts conflicts) {
        this.subgraph = subgraph;
        this.types = types;
        this.conflicts = conflicts;
    }

    void check() {
        for (var type : types.values()) {
            type.interfaces().forEach(this::require);
            type.members().forEach(this::require);
            type.inputs().values().forEach(this::require);
            for (var field : type.fields().values()) {
                require(field.type().name());
                field.arguments().values().forEach(this::require);
            }
        }
    }

    private void require(ArgumentDef argument) {
        require(argument.type().name());
    }

    private void require(String name) {
        if (!BUILT_IN.contains(name) && !types.containsKey(name)) {
            conflicts.add("INVALID_GRAPHQL", "Unknown type " + name, subgraph);
        }
    }
}
