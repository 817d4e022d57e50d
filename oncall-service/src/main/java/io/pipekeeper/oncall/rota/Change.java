package io.pipekeeper.oncall.rota;

import io.pipekeeper.subgraph.apply.Applied;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What applying does to the things of one kind.
 *
 * @param wanted as the files say, by name
 * @param stored as they are now, by name
 */
record Change<T>(Map<String, T> wanted, Map<String, T> stored) {

    static <T> Change<T> of(List<T> wanted, List<T> stored, Function<T, String> name) {
        return new Change<>(byName(wanted, name), byName(stored, name));
    }

    /** Stores what is new or different. */
    void store(Consumer<T> put) {
        wanted.forEach((name, thing) -> {
            if (!thing.equals(stored.get(name))) {
                put.accept(thing);
            }
        });
    }

    /** What several changes do together. */
    static Applied summary(List<Change<?>> changes) {
        return new Applied(
                names(changes, Change::created),
                names(changes, Change::updated),
                names(changes, Change::unchanged),
                names(changes, Change::missing));
    }

    private Stream<String> created() {
        return wanted.keySet().stream().filter(name -> !stored.containsKey(name));
    }

    private Stream<String> updated() {
        return both().filter(name -> !isSame(name));
    }

    private Stream<String> unchanged() {
        return both().filter(this::isSame);
    }

    private Stream<String> missing() {
        return stored.keySet().stream().filter(name -> !wanted.containsKey(name));
    }

    private Stream<String> both() {
        return wanted.keySet().stream().filter(stored::containsKey);
    }

    private boolean isSame(String name) {
        var want = wanted.get(name);
        return want != null && want.equals(stored.get(name));
    }

    private static List<String> names(List<Change<?>> changes, Function<Change<?>, Stream<String>> part) {
        return changes.stream().flatMap(part).sorted().toList();
    }

    private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
        return things.stream().collect(Collectors.toMap(name, Function.identity()));
    }
}
