package io.pipekeeper.federation.plan;

import graphql.language.SelectionSet;
import io.pipekeeper.federation.schema.FieldSet;
import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.KeyDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways from one subgraph to another: finds them, tries them, and goes the cheapest.
 *
 * <p>Where there is a choice, each way is tried to its end and taken back; fewest requests win, then fewest waves. Trials
 * are counted, and when there have been too many the first way that works is taken: exact on all but contrived schemas,
 * bounded on those. Trying and taking back rests on the {@link Journal} alone, so a search with lower bounds can replace
 * {@link #choose} without touching the rest.
 */
final class Moves {

    private static final int TRIALS = 500;

    /** Where a move starts, and what it is for. */
    record Place(Output out, @Nullable String on, String type, List<Wanted> wanted, Set<Fetch> trail) {

        Place wanting(List<Wanted> rest) {
            return new Place(out, on, type, rest, trail);
        }
    }

    /** What is being obtained; whoever needs it in order to obtain it goes in circles. */
    private record Goal(Position position, String type, String subgraph, Object what) {}

    private final Graph graph;
    private final Planner planner;
    private final Journal journal;
    private final Flattener internal;
    private final List<Fetch> fetches = new ArrayList<>();
    private final Set<Goal> goals = new HashSet<>();
    private int trials;
    private int turn;

    Moves(Graph graph, Planner planner, Journal journal) {
        this.graph = graph;
        this.planner = planner;
        this.journal = journal;
        this.internal = new Flattener(graph.types(), graph.types()::possible, Map.of(), Set.of(), true);
    }

    List<Fetch> fetches() {
        return fetches;
    }

    /** What follows comes after all that was planned so far. */
    void nextTurn() {
        turn++;
    }

    /** One step towards what is left: enters another subgraph. Answers what is left then, null if nothing helps. */
    @Nullable
    List<Wanted> move(Place place) {
        var byChoice = new ArrayList<List<Entrance>>();
        for (var field : place.wanted) {
            if (Wanted.size(List.of(field)) > 0) {
                byChoice.add(Entrance.to(graph, place.out, place.type, field.name()));
            }
        }
        byChoice.sort(Comparator.comparingInt(List::size));
        for (var entrances : byChoice) {
            var chosen = choose(entrances, place);
            if (chosen != null) {
                return chosen;
            }
        }
        return null;
    }

    private @Nullable List<Wanted> choose(List<Entrance> entrances, Place place) {
        if (entrances.size() == 1 || trials >= TRIALS) {
            return first(entrances, place);
        }
        Entrance best = null;
        long bestCost = Long.MAX_VALUE;
        for (var entrance : entrances) {
            int mark = journal.mark();
            long cost = tryOut(entrance, place);
            journal.rollback(mark);
            if (cost < bestCost) {
                best = entrance;
                bestCost = cost;
            }
        }
        return best == null ? null : enter(best, place);
    }

    private @Nullable List<Wanted> first(List<Entrance> entrances, Place place) {
        for (var entrance : entrances) {
            var left = enter(entrance, place);
            if (left != null) {
                return left;
            }
        }
        return null;
    }

    private long tryOut(Entrance entrance, Place place) {
        trials++;
        var left = enter(entrance, place);
        if (left == null) {
            return Long.MAX_VALUE;
        }
        while (Wanted.size(left) > 0) {
            var less = move(place.wanting(left));
            if (less == null) {
                break;
            }
            left = less;
        }
        return Wanted.size(left) * 1_000_000L + cost();
    }

    private long cost() {
        var requests = new HashSet<String>();
        var known = new HashMap<Fetch, Integer>();
        int waves = 0;
        for (var fetch : fetches) {
            int wave = fetch.wave(known);
            waves = Math.max(waves, wave);
            requests.add(fetch.subgraph() + wave);
        }
        return requests.size() * 1_000L + waves * 100L + fetches.size();
    }

    /** Enters a subgraph with all that is wanted there; null, and nothing done, when that gets nowhere. */
    private @Nullable List<Wanted> enter(Entrance entrance, Place place) {
        int mark = journal.mark();
        var known = new LinkedHashSet<Fetch>();
        var needs = key(entrance, place, known);
        if (needs == null) {
            journal.rollback(mark);
            return null;
        }
        var wanted = new ArrayList<Wanted>();
        var rest = new ArrayList<Wanted>();
        for (var field : place.wanted) {
            var isWanted = isWithin(entrance, place, field, known, needs);
            (isWanted ? wanted : rest).add(field);
        }
        var fetch = fetch(entrance, place, known, needs);
        for (var field : wanted) {
            fetch.output().satisfy(field.name(), journal);
        }
        rest.addAll(planner.fill(fetch.output(), null, place.type, wanted, place.trail));
        if (Wanted.size(rest) >= Wanted.size(place.wanted)) {
            journal.rollback(mark);
            return null;
        }
        return rest;
    }

    /** The key of the entity, obtained; null if it cannot be. */
    private @Nullable List<Wanted> key(Entrance entrance, Place place, Set<Fetch> known) {
        KeyDef key = entrance.key();
        if (key == null) {
            return new ArrayList<>();
        }
        return obtain(place, entrance.subgraph(), key.fields(), key, known);
    }

    private @Nullable List<Wanted> obtain(
            Place place, String subgraph, FieldSet fields, Object what, Set<Fetch> known) {
        var goal = new Goal(place.out.position(), place.type, subgraph, what);
        if (!goals.add(goal)) {
            return null;
        }
        int mark = journal.mark();
        var wanted = wanted(place.type, fields.selections());
        var left = planner.settle(place.out, place.on, place.type, wanted, known);
        goals.remove(goal);
        if (Wanted.size(left) > 0) {
            journal.rollback(mark);
            return null;
        }
        return new ArrayList<>(wanted);
    }

    private List<Wanted> wanted(String type, SelectionSet selections) {
        return internal.flatten(type, List.of(selections)).fields();
    }

    /** Whether the entered subgraph has the field and what it requires could be obtained. */
    private boolean isWithin(Entrance entrance, Place place, Wanted field, Set<Fetch> known, List<Wanted> needs) {
        var def = graph.subgraph(entrance.subgraph()).local(place.type, field.name(), null);
        if (def == null || field.isOwn()) {
            return false;
        }
        var requires = def.requires();
        if (requires == null) {
            return !entrance.subgraph().equals(place.out.fetch().subgraph());
        }
        int mark = journal.mark();
        var obtained = obtain(place, entrance.subgraph(), requires, field.name(), known);
        if (obtained == null) {
            return false;
        }
        if (!Fetch.agree(needs, obtained)) {
            journal.rollback(mark);
            return false;
        }
        needs.addAll(obtained);
        return true;
    }

    /** The visit that is already planned and can take more, or a new one. */
    private Fetch fetch(Entrance entrance, Place place, Set<Fetch> known, List<Wanted> needs) {
        var from = place.out.fetch();
        var earlier = new LinkedHashSet<>(known);
        if (!from.subgraph().isEmpty()) {
            earlier.add(from);
        } else if (place.type.equals(Graph.MUTATION)) {
            fetches.stream().filter(fetch -> fetch.turn() < turn).forEach(earlier::add);
        }
        for (var fetch : fetches) {
            if (fetch.turn() == turn
                    && fetch.isSameVisit(entrance.subgraph(), place.type, entrance.key(), place.out.route())
                    && fetch.admits(needs)
                    && earlier.stream().noneMatch(other -> other == fetch || other.isAfter(fetch))) {
                fetch.waitFor(earlier, journal);
                fetch.need(needs, journal);
                return fetch;
            }
        }
        var position = place.out.position();
        var fetch = new Fetch(entrance.subgraph(), place.type, entrance.key(), turn, position, place.out.route());
        fetches.add(fetch);
        journal.did(() -> fetches.remove(fetch));
        fetch.waitFor(earlier, journal);
        fetch.need(needs, journal);
        return fetch;
    }
}
