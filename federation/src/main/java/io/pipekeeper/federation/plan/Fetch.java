package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.schema.KeyDef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One visit of a subgraph while a plan is being made: of its root fields, or of entities at one place. */
final class Fetch {

    private final String subgraph;
    private final String type;
    private final @Nullable KeyDef key;
    private final int turn;
    private final Output output;
    private final Set<Fetch> after = new LinkedHashSet<>();
    private final List<Wanted> needs = new ArrayList<>();

    /**
     * @param key by which entities are fetched; null at the root types
     * @param turn mutations take turns; fetches of different turns are never one
     */
    Fetch(String subgraph, String type, @Nullable KeyDef key, int turn, Position position, Route route) {
        this.subgraph = subgraph;
        this.type = type;
        this.key = key;
        this.turn = turn;
        this.output = new Output(this, position, route, type, null);
    }

    String subgraph() {
        return subgraph;
    }

    String type() {
        return type;
    }

    @Nullable
    KeyDef key() {
        return key;
    }

    boolean isRoot() {
        return key == null;
    }

    int turn() {
        return turn;
    }

    Output output() {
        return output;
    }

    Set<Fetch> after() {
        return after;
    }

    /** The fields of the representation. */
    List<Wanted> needs() {
        return needs;
    }

    boolean isSameVisit(String otherSubgraph, String otherType, @Nullable KeyDef otherKey, Route otherRoute) {
        return subgraph.equals(otherSubgraph)
                && type.equals(otherType)
                && Objects.equals(key, otherKey)
                && output.route().equals(otherRoute);
    }

    /** Whether this fetch waits for the other, at whatever remove. */
    boolean isAfter(Fetch other) {
        var seen = new HashSet<Fetch>();
        var open = new ArrayDeque<Fetch>(after);
        while (!open.isEmpty()) {
            var earlier = open.removeFirst();
            if (earlier == other) {
                return true;
            }
            if (seen.add(earlier)) {
                open.addAll(earlier.after);
            }
        }
        return false;
    }

    /**
     * How many fetches must be over before this one starts, at least.
     *
     * @param known the waves that were found before, while nothing changed
     */
    int wave(Map<Fetch, Integer> known) {
        var wave = known.get(this);
        if (wave != null) {
            return wave;
        }
        int last = -1;
        for (var earlier : after) {
            last = Math.max(last, earlier.wave(known));
        }
        known.put(this, last + 1);
        return last + 1;
    }

    /** Whether it can take these needs too. */
    boolean admits(List<Wanted> more) {
        return agree(needs, more);
    }

    /** A representation has one value per field name, so the same field with other arguments needs another. */
    static boolean agree(List<Wanted> some, List<Wanted> others) {
        return others.stream()
                .noneMatch(other -> some.stream()
                        .anyMatch(one -> one.name().equals(other.name())
                                && !one.arguments().equals(other.arguments())));
    }

    void waitFor(Set<Fetch> earlier, Journal journal) {
        for (var fetch : earlier) {
            if (after.add(fetch)) {
                journal.did(() -> after.remove(fetch));
            }
        }
    }

    void need(List<Wanted> more, Journal journal) {
        for (var wanted : more) {
            if (!needs.contains(wanted)) {
                needs.add(wanted);
                journal.did(needs::removeLast);
            }
        }
    }
}
