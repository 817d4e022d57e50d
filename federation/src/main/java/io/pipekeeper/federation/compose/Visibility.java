package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.ArgumentDef;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.Notes;
import io.pipekeeper.federation.schema.TypeDef;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether what clients may see refers only to what clients may see. */
final class Visibility {

    private final Graph graph;
    private final Conflicts conflicts;

    Visibility(Graph graph, Conflicts conflicts) {
        this.graph = graph;
        this.conflicts = conflicts;
    }

    void check() {
        for (var type : graph.types().all()) {
            if (type.notes().inaccessible()) {
                continue;
            }
            checkChildren(type);
            for (var field : type.fields().values()) {
                if (!field.notes().inaccessible()) {
                    checkReference(
                            type.name() + "." + field.name(), field.type().name());
                    check(type, field);
                }
            }
            type.inputs().values().forEach(input -> check(type.name() + "." + input.name(), input));
        }
    }

    private void check(TypeDef type, FieldDef field) {
        for (var argument : field.arguments().values()) {
            check(type.name() + "." + field.name() + "(" + argument.name() + ":)", argument);
        }
    }

    private void check(String coordinate, ArgumentDef argument) {
        if (!argument.notes().inaccessible()) {
            checkReference(coordinate, argument.type().name());
        } else if (argument.isRequired()) {
            conflicts.add(
                    "REQUIRED_INACCESSIBLE",
                    "\"" + coordinate + "\" is @inaccessible but is required",
                    graph.subgraphs().keySet());
        }
    }

    private void checkReference(String coordinate, String type) {
        var target = graph.types().find(type);
        if (target != null && target.notes().inaccessible()) {
            conflicts.add(
                    "REFERENCED_INACCESSIBLE",
                    "Type \"" + type + "\" is @inaccessible but is referenced by \"" + coordinate
                            + "\", which is in the API schema",
                    graph.subgraphs().keySet());
        }
    }

    private void checkChildren(TypeDef type) {
        var children = Stream.of(
                        notes(type.fields().values(), FieldDef::notes),
                        notes(type.inputs().values(), ArgumentDef::notes),
                        notes(type.values().values(), value -> value.notes()))
                .flatMap(notes -> notes)
                .toList();
        if (!children.isEmpty() && children.stream().allMatch(Notes::inaccessible)) {
            conflicts.add(
                    "ONLY_INACCESSIBLE_CHILDREN",
                    "Type \"" + type.name() + "\" is in the API schema but all of its children are @inaccessible",
                    graph.subgraphs().keySet());
        }
    }

    private static <T> Stream<Notes> notes(Collection<T> children, Function<T, Notes> notes) {
        return children.stream().map(notes);
    }
}
