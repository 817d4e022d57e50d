package io.pipekeeper.federation.plan;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The arguments of a field as they are sent on.
 *
 * @param text in GraphQL, with the parentheses; empty without arguments
 * @param variables names of the variables used in it
 */
public record Arguments(String text, Set<String> variables) {

    static final Arguments NONE = new Arguments("", Set.of());

    static Arguments of(List<Argument> arguments) {
        if (arguments.isEmpty()) {
            return NONE;
        }
        var variables = new TreeSet<String>();
        var parts = new ArrayList<String>();
        for (var argument : arguments) {
            collect(argument.getValue(), variables);
            parts.add(argument.getName() + ": " + AstPrinter.printAstCompact(argument.getValue()));
        }
        return new Arguments("(" + String.join(", ", parts) + ")", variables);
    }

    private static void collect(Value<?> value, Set<String> variables) {
        switch (value) {
            case VariableReference reference -> variables.add(reference.getName());
            case ArrayValue array -> array.getValues().forEach(element -> collect(element, variables));
            case ObjectValue object -> object.getObjectFields().forEach(field -> collect(field.getValue(), variables));
            default -> {
                // a literal names no variable
            }
        }
    }
}
