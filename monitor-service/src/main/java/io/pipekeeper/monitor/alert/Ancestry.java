package io.pipekeeper.monitor.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What lies upstream of pipelines, however far. Circles end where they began. */
final class Ancestry {

    private final Map<String, Set<String>> direct;

    private Ancestry(Map<String, Set<String>> direct) {
        this.direct = direct;
    }

    /**
     * Follows the lineage upstream of some pipelines, level by level.
     *
     * @param above answers what is right above each of the pipelines it is given
     */
    static Ancestry of(
            Collection<String> pipelines,
            Function<Collection<String>, ? extends Map<String, ? extends Set<String>>> above) {
        Map<String, Set<String>> direct = new HashMap<>();
        Set<String> next = new HashSet<>(pipelines);
        while (!next.isEmpty()) {
            var found = above.apply(next);
            for (var pipeline : next) {
                Set<String> parents = found.get(pipeline);
                direct.put(pipeline, parents == null ? Set.of() : Set.copyOf(parents));
            }
            next = next.stream()
                    .flatMap(pipeline -> direct.getOrDefault(pipeline, Set.of()).stream())
                    .filter(parent -> !direct.containsKey(parent))
                    .collect(Collectors.toSet());
        }
        return new Ancestry(direct);
    }

    /** Everything upstream of a pipeline, itself left out. */
    Set<String> upstreamOf(String pipeline) {
        Set<String> found = new HashSet<>();
        collect(pipeline, found);
        found.remove(pipeline);
        return found;
    }

    /** Everything upstream of any of them. */
    Set<String> all() {
        return direct.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private void collect(String pipeline, Set<String> found) {
        for (var parent : direct.getOrDefault(pipeline, Set.of())) {
            if (found.add(parent)) {
                collect(parent, found);
            }
        }
    }
}
