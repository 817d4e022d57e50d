package io.pipekeeper.federation.plan;

import java.util.List;
import java.util.Set;

/**
 * What is wanted at one place, with fragments resolved: for every concrete type that a value there can have, at most one
 * branch says which fields, in which order.
 *
 * @param type the type of the place in the supergraph
 */
record Selections(String type, List<Branch> branches) {

    Selections {
        branches = List.copyOf(branches);
    }

    /** The same fields for some concrete types. */
    record Branch(Set<String> types, List<Wanted> fields) {

        Branch {
            fields = List.copyOf(fields);
        }
    }

    static Selections of(String type, List<Wanted> fields) {
        return new Selections(type, fields.isEmpty() ? List.of() : List.of(new Branch(Set.of(type), fields)));
    }

    boolean isEmpty() {
        return branches.isEmpty();
    }

    /** The fields wanted where only one type is possible. */
    List<Wanted> fields() {
        return branches.isEmpty() ? List.of() : branches.getFirst().fields();
    }

    int size() {
        return branches.stream()
                .mapToInt(branch -> branch.types().size() * Wanted.size(branch.fields()))
                .sum();
    }
}
