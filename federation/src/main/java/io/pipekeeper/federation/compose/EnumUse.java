package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.ArgumentDef;
import io.pipekeeper.federation.schema.Subgraph;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Where enums are used; it decides how their values merge. */
final class EnumUse {

    private final Set<String> asInput = new HashSet<>();
    private final Set<String> asOutput = new HashSet<>();

    EnumUse(Collection<Subgraph> subgraphs) {
        for (var subgraph : subgraphs) {
            for (var type : subgraph.types().all()) {
                type.inputs().values().forEach(this::input);
                for (var field : type.fields().values()) {
                    asOutput.add(field.type().name());
                    field.arguments().values().forEach(this::input);
                }
            }
        }
    }

    private void input(ArgumentDef argument) {
        asInput.add(argument.type().name());
    }

    boolean isInput(String type) {
        return asInput.contains(type);
    }

    boolean isOutput(String type) {
        return asOutput.contains(type);
    }
}
