package io.pipekeeper.federation.plan;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import io.pipekeeper.federation.schema.Graph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans valid operations over a graph. */
public final class OperationPlanner {

    private final Graph graph;

    public OperationPlanner(Graph graph) {
        this.graph = graph;
    }

    /**
     * Plans an operation that is valid against the schema that clients see.
     *
     * @param trueVariables the variables that are true; only those in {@code @skip} and {@code @include} matter
     */
    public Plan plan(Document document, OperationDefinition operation, Set<String> trueVariables) {
        var rootType = switch (operation.getOperation()) {
            case QUERY -> Graph.QUERY;
            case MUTATION -> Graph.MUTATION;
            case SUBSCRIPTION -> Graph.SUBSCRIPTION;
        };
        var fragments = new LinkedHashMap<String, FragmentDefinition>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        var flattener = new Flattener(graph.types(), graph::accessible, fragments, trueVariables, false);
        var wanted = flattener.flatten(rootType, List.of(operation.getSelectionSet()));
        var declared = new LinkedHashMap<String, String>();
        operation
                .getVariableDefinitions()
                .forEach(variable -> declared.put(variable.getName(), AstPrinter.printAst(variable.getType())));
        return plan(rootType, wanted, declared);
    }

    private Plan plan(String rootType, Selections wanted, Map<String, String> declared) {
        var root = new Position(graph, rootType);
        var planner = new Planner(graph);
        planner.plan(rootType, wanted.fields(), root);
        return new PlanCompiler(graph, rootType, declared).compile(planner.fetches(), wanted, root);
    }

    /** Whether everything in the selection can be fetched. It may name what clients cannot see. */
    public boolean canFetch(String rootType, SelectionSet selections) {
        var flattener = new Flattener(graph.types(), graph.types()::possible, Map.of(), Set.of(), false);
        var wanted = flattener.flatten(rootType, List.of(selections)).fields();
        return Wanted.size(new Planner(graph).plan(rootType, wanted, new Position(graph, rootType))) == 0;
    }
}
