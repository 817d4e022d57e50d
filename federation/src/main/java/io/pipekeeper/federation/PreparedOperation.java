package io.pipekeeper.federation;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import io.pipekeeper.federation.plan.OperationPlanner;
import io.pipekeeper.federation.plan.Plan;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A valid operation and its plans. Variables matter to a plan only in {@code @skip} and {@code @include}, so there is one
 * plan for each combination of those that occurs.
 */
final class PreparedOperation {

    private static final int MOST_PLANS = 64;

    private final OperationPlanner planner;
    private final Document document;
    private final OperationDefinition operation;
    private final Set<String> conditions = new TreeSet<>();
    private final Map<Set<String>, Plan> plans = new ConcurrentHashMap<>();

    PreparedOperation(OperationPlanner planner, Document document, OperationDefinition operation) {
        this.planner = planner;
        this.document = document;
        this.operation = operation;
        collectConditions(document);
    }

    private void collectConditions(Node<?> node) {
        if (node instanceof Directive directive
                && Set.of("skip", "include").contains(directive.getName())
                && directive.getArgument("if").getValue() instanceof VariableReference variable) {
            conditions.add(variable.getName());
        }
        node.getChildren().forEach(this::collectConditions);
    }

    OperationDefinition operation() {
        return operation;
    }

    /** The plan for some variables, made when it is first needed. */
    Plan plan(Map<String, @Nullable Object> variables) {
        var trueOnes = new HashSet<String>();
        for (var condition : conditions) {
            if (Boolean.TRUE.equals(variables.get(condition))) {
                trueOnes.add(condition);
            }
        }
        if (plans.size() >= MOST_PLANS && !plans.containsKey(trueOnes)) {
            return planner.plan(document, operation, trueOnes);
        }
        return plans.computeIfAbsent(Set.copyOf(trueOnes), _ -> planner.plan(document, operation, trueOnes));
    }
}
