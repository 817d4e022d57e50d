package io.pipekeeper.federation.schema;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The supergraph: all subgraphs, and the types that they define together.
 *
 * @param types merged, with everything that clients may not see
 */
public record Graph(SortedMap<String, Subgraph> subgraphs, Types types) {

    public static final String QUERY = "Query";
    public static final String MUTATION = "Mutation";
    public static final String SUBSCRIPTION = "Subscription";
    public static final List<String> ROOTS = List.of(QUERY, MUTATION, SUBSCRIPTION);

    public Subgraph subgraph(String name) {
        var subgraph = subgraphs.get(name);
        if (subgraph == null) {
            throw new IllegalArgumentException("Unknown subgraph " + name);
        }
        return subgraph;
    }

    public Collection<Subgraph> all() {
        return subgraphs.values();
    }

    /** The possible types of a type that clients may see. */
    public Set<String> accessible(String type) {
        var visible = new TreeSet<String>();
        for (var name : types.possible(type)) {
            if (!types.get(name).notes().inaccessible()) {
                visible.add(name);
            }
        }
        return visible;
    }

    /**
     * How the type of a field is written, by whoever defines it. Fields with the same answer can share a response key in
     * one request, whatever the subgraph.
     */
    public String spelling(String type, String field) {
        var spellings = new TreeSet<String>();
        var owners = new TreeSet<>(types.possible(type));
        owners.add(type);
        var merged = types.field(type, field);
        for (var owner : owners) {
            for (var subgraph : all()) {
                var def = subgraph.types().field(owner, field);
                if (def != null) {
                    spellings.add(def.type().toString());
                }
            }
        }
        var base = merged == null ? "" : merged.type().toString();
        return spellings.size() <= 1 ? base : base + " on " + type;
    }
}
