package io.pipekeeper.federation.compose;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import io.pipekeeper.federation.plan.OperationPlanner;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.Subgraph;
import io.pipekeeper.federation.schema.TypeDef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether every field that clients see can be fetched wherever it can be asked for. The planner itself is asked, with the
 * shortest query that leads to the field from each combination of subgraphs that can have given the object.
 */
final class Satisfiability {

    /** A field on the way, on the concrete type that has it. */
    private record Hop(String type, String field) {}

    /** Objects of a type, given by one of some subgraphs, first met at the end of a path. */
    private record State(String type, Set<String> givers) {}

    private record Visit(State state, List<Hop> path) {}

    private final Graph graph;
    private final Conflicts conflicts;
    private final OperationPlanner planner;
    private final Set<State> seen = new HashSet<>();
    private final Deque<Visit> open = new ArrayDeque<>();
    private final Set<Hop> reported = new HashSet<>();

    Satisfiability(Graph graph, Conflicts conflicts) {
        this.graph = graph;
        this.conflicts = conflicts;
        this.planner = new OperationPlanner(graph);
    }

    void check() {
        for (var root : Graph.ROOTS) {
            if (graph.types().find(root) != null) {
                visit(new State(root, Set.of()), List.of());
            }
        }
        while (!open.isEmpty()) {
            check(open.removeFirst());
        }
    }

    private void visit(State state, List<Hop> path) {
        if (seen.add(state)) {
            open.addLast(new Visit(state, path));
        }
    }

    private void check(Visit visit) {
        for (var type : graph.accessible(visit.state.type)) {
            for (var field : graph.types().get(type).fields().values()) {
                if (!field.notes().inaccessible()) {
                    check(type, field, visit.path);
                }
            }
        }
    }

    private void check(String type, FieldDef field, List<Hop> before) {
        var path = new ArrayList<>(before);
        path.add(new Hop(type, field.name()));
        var target = graph.types().find(field.type().name());
        var isComposite = target != null && target.isComposite();
        var root = path.getFirst().type;
        if (!planner.canFetch(root, selections(root, path, 0, isComposite))) {
            report(path);
            return;
        }
        if (target != null && isComposite) {
            visit(new State(target.name(), givers(type, field.name())), path);
        }
    }

    private Set<String> givers(String type, String field) {
        return graph.all().stream()
                .filter(subgraph -> subgraph.local(type, field, null) != null)
                .map(Subgraph::name)
                .collect(Collectors.toSet());
    }

    private SelectionSet selections(String place, List<Hop> path, int depth, boolean endsOpen) {
        var hop = path.get(depth);
        var field = Field.newField(hop.field);
        var def = graph.types().field(hop.type, hop.field);
        if (depth + 1 < path.size() && def != null) {
            field.selectionSet(selections(def.type().name(), path, depth + 1, endsOpen));
        } else if (endsOpen) {
            field.selectionSet(SelectionSet.newSelectionSet()
                    .selection(Field.newField("__typename").build())
                    .build());
        }
        if (place.equals(hop.type)) {
            return SelectionSet.newSelectionSet().selection(field.build()).build();
        }
        var fragment = InlineFragment.newInlineFragment()
                .typeCondition(TypeName.newTypeName(hop.type).build())
                .selectionSet(
                        SelectionSet.newSelectionSet().selection(field.build()).build());
        return SelectionSet.newSelectionSet().selection(fragment.build()).build();
    }

    private void report(List<Hop> path) {
        var last = path.getLast();
        if (!reported.add(last)) {
            return;
        }
        var having = givers(last.type, last.field);
        conflicts.add(
                "SATISFIABILITY_ERROR",
                "The following supergraph API query:\n" + written(path)
                        + "\ncannot be satisfied by the subgraphs: \"" + last.type + "." + last.field
                        + "\" is resolved by " + having + ", but " + reason(last.type, having),
                having);
    }

    private String reason(String type, Set<String> having) {
        var entrances = having.stream()
                .flatMap(name -> graph.subgraph(name).entrances(type).stream())
                .map(key -> "\"" + key.fields() + "\"")
                .distinct()
                .toList();
        return entrances.isEmpty()
                ? "none of them has a resolvable @key for \"" + type + "\""
                : "no key for \"" + type + "\" (" + String.join(", ", entrances) + ") can be obtained on the way";
    }

    private String written(List<Hop> path) {
        var text = new StringBuilder("{");
        var closing = new StringBuilder("}");
        var place = path.getFirst().type;
        for (var hop : path) {
            if (!hop.type.equals(place)) {
                text.append(" ... on ").append(hop.type).append(" {");
                closing.append(" }");
            }
            text.append(' ').append(hop.field);
            var def = graph.types().field(hop.type, hop.field);
            place = def == null ? "" : def.type().name();
            TypeDef target = graph.types().find(place);
            if (target != null && target.isComposite()) {
                text.append(" {");
                closing.append(" }");
            }
        }
        var isOpen = text.charAt(text.length() - 1) == '{';
        return text + (isOpen ? " ... " : " ") + closing;
    }
}
