package io.pipekeeper.federation.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects conflicts, so that one composition reports all of them. */
final class Conflicts {

    private final List<Conflict> found = new ArrayList<>();

    void add(String code, String message, Collection<String> subgraphs) {
        var conflict = new Conflict(code, message, List.copyOf(subgraphs));
        if (!found.contains(conflict)) {
            found.add(conflict);
        }
    }

    void add(String code, String message, String subgraph) {
        add(code, "[" + subgraph + "] " + message, List.of(subgraph));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Conflict> all() {
        return List.copyOf(found);
    }
}
