package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.Subgraph;
import io.pipekeeper.federation.schema.TypeDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The definitions of one thing (a type, a field, an argument) by the subgraphs that have it, in a fixed order. */
record Sources<T>(Map<String, T> bySubgraph) {

    static Sources<TypeDef> ofType(String name, Collection<Subgraph> subgraphs) {
        return of(subgraphs, subgraph -> subgraph.types().find(name));
    }

    private static <T> Sources<T> of(Collection<Subgraph> subgraphs, Function<Subgraph, @Nullable T> find) {
        var found = new LinkedHashMap<String, T>();
        for (var subgraph : subgraphs) {
            var definition = find.apply(subgraph);
            if (definition != null) {
                found.put(subgraph.name(), definition);
            }
        }
        return new Sources<>(found);
    }

    /** What each of them has below, where it has it. */
    <P> Sources<P> parts(Function<T, @Nullable P> part) {
        var found = new LinkedHashMap<String, P>();
        bySubgraph.forEach((subgraph, definition) -> {
            var value = part.apply(definition);
            if (value != null) {
                found.put(subgraph, value);
            }
        });
        return new Sources<>(found);
    }

    Sources<T> where(Function<T, Boolean> condition) {
        return parts(definition -> condition.apply(definition) ? definition : null);
    }

    /** The names of all parts of one sort, in the order in which they first appear. */
    Set<String> names(Function<T, Map<String, ?>> parts) {
        var names = new LinkedHashSet<String>();
        bySubgraph
                .values()
                .forEach(definition -> names.addAll(parts.apply(definition).keySet()));
        return names;
    }

    List<T> all() {
        return new ArrayList<>(bySubgraph.values());
    }

    T first() {
        return bySubgraph.values().iterator().next();
    }

    Set<String> subgraphs() {
        return bySubgraph.keySet();
    }

    boolean isEmpty() {
        return bySubgraph.isEmpty();
    }

    int size() {
        return bySubgraph.size();
    }

    /** For messages: {@code a "Int" in subgraph "x" and "Float" in subgraph "y"}. */
    String spelled(Function<T, ?> property) {
        var parts = new ArrayList<String>();
        bySubgraph.forEach((subgraph, definition) ->
                parts.add("\"" + property.apply(definition) + "\" in subgraph \"" + subgraph + "\""));
        return String.join(" and ", parts);
    }
}
