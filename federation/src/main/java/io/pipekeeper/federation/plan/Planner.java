package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Graph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Partition, with remainder: a subgraph takes of a selection what it can give, also further below; what is left over is
 * fetched from where the place can be left for, by a key; and what is still left goes back to the place above, which may
 * be reachable another way.
 *
 * <p>This is the half that stays where it is; {@link Moves} is the one that goes elsewhere, and decides where to.
 */
final class Planner {

    /** How often a field may be placed and taken back, on average, before the planner gives up. */
    private static final int TIMES = 10;

    private final Graph graph;
    private final Journal journal = new Journal();
    private final Moves moves;
    private int placed;

    Planner(Graph graph) {
        this.graph = graph;
        this.moves = new Moves(graph, this, journal);
    }

    List<Fetch> fetches() {
        return moves.fetches();
    }

    /** Plans fetches for the root fields; answers those that nobody can give, or give in full. */
    List<Wanted> plan(String rootType, List<Wanted> fields, Position root) {
        var nowhere = new Fetch("", rootType, null, 0, root, Route.ROOT);
        if (!rootType.equals(Graph.MUTATION)) {
            return settle(nowhere.output(), null, rootType, fields, new HashSet<>());
        }
        var rest = new ArrayList<Wanted>();
        for (var field : fields) {
            moves.nextTurn();
            rest.addAll(settle(nowhere.output(), null, rootType, List.of(field), new HashSet<>()));
        }
        return rest;
    }

    /** Fetches what is wanted at a place, from there or from elsewhere; answers what cannot be had. */
    private Selections settle(Output out, Selections wanted, Set<Fetch> trail) {
        var here = graph.subgraph(out.fetch().subgraph()).types();
        var rest = new ArrayList<Selections.Branch>();
        for (var branch : wanted.branches()) {
            var types = new TreeSet<>(branch.types());
            types.retainAll(here.possible(out.type()));
            if (isUniform(out, wanted, branch, types) && fillTogether(out, branch, trail)) {
                continue;
            }
            for (var type : types) {
                var on = here.isAbstract(out.type()) ? type : null;
                var left = settle(out, on, type, branch.fields(), trail);
                if (Wanted.size(left) > 0) {
                    rest.add(new Selections.Branch(Set.of(type), left));
                }
            }
        }
        return new Selections(wanted.type(), rest);
    }

    /** Whether all concrete types can be asked at once, on the interface that they share. */
    private boolean isUniform(Output out, Selections wanted, Selections.Branch branch, Set<String> types) {
        var here = graph.subgraph(out.fetch().subgraph());
        if (types.size() < 2
                || wanted.branches().size() > 1
                || !here.types().possible(out.type()).equals(types)) {
            return false;
        }
        return branch.fields().stream().allMatch(field -> isShared(out, types, field));
    }

    private boolean isShared(Output out, Set<String> types, Wanted field) {
        if (field.isOwn()) {
            return true;
        }
        var spelling = graph.spelling(out.type(), field.name());
        return isPlain(out, out.type(), field)
                && types.stream().allMatch(type -> isPlain(out, type, field))
                && types.stream()
                        .allMatch(type -> graph.spelling(type, field.name()).equals(spelling));
    }

    private boolean isPlain(Output out, String type, Wanted field) {
        var local = graph.subgraph(out.fetch().subgraph()).local(type, field.name(), out.provided());
        return local != null && local.requires() == null && local.provides() == null;
    }

    private boolean fillTogether(Output out, Selections.Branch branch, Set<Fetch> trail) {
        int mark = journal.mark();
        if (Wanted.size(fill(out, null, out.type(), branch.fields(), trail)) == 0) {
            return true;
        }
        journal.rollback(mark);
        return false;
    }

    List<Wanted> settle(Output out, @Nullable String on, String type, List<Wanted> fields, Set<Fetch> trail) {
        var rest = fill(out, on, type, fields, trail);
        while (Wanted.size(rest) > 0) {
            var less = moves.move(new Moves.Place(out, on, type, rest, trail));
            if (less == null) {
                return rest;
            }
            rest = less;
        }
        return rest;
    }

    /** Puts into a fetch what its subgraph can give at a place; answers the rest. */
    List<Wanted> fill(Output out, @Nullable String on, String type, List<Wanted> fields, Set<Fetch> trail) {
        var rest = new ArrayList<Wanted>();
        for (var field : fields) {
            var subgraph = graph.subgraphs().get(out.fetch().subgraph());
            var local = subgraph == null ? null : subgraph.local(type, field.name(), out.provided());
            if (field.isOwn()) {
                continue;
            }
            if (local == null || !out.satisfies(local)) {
                rest.add(field);
                continue;
            }
            fill(out, on, type, field, local, rest, trail);
        }
        return rest;
    }

    private void fill(
            Output out,
            @Nullable String on,
            String type,
            Wanted field,
            FieldDef local,
            List<Wanted> rest,
            Set<Fetch> trail) {
        TooLarge.check(placed++ / TIMES);
        int mark = journal.mark();
        var entry = out.place(on, type, field, local, journal);
        if (trail.add(out.fetch())) {
            journal.did(() -> trail.remove(out.fetch()));
        }
        if (field.below() == null || entry.below() == null) {
            return;
        }
        var left = settle(entry.below(), field.below(), trail);
        if (left.size() == 0) {
            return;
        }
        if (left.size() == field.below().size()) {
            journal.rollback(mark);
        }
        rest.add(field.with(left));
    }
}
