package io.pipekeeper.gateway.http;

import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.pipekeeper.federation.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.regex.Pattern;

/** What an operation must not be, because of how it came or who runs this gateway. */
record OperationRules(boolean introspection) {

    private static final Pattern INTROSPECTION = Pattern.compile("\\b__(schema|type)\\b");

    /** Throws a refusal. What is wrong with the document itself is left to the engine. */
    void check(Operation operation, HttpMethod method) {
        if (!introspection && INTROSPECTION.matcher(operation.document()).find()) {
            throw Refusal.forbidden("INTROSPECTION_DISABLED", "This gateway does not tell its schema.")
                    .asException();
        }
        if (method.equals(HttpMethod.GET) && !isQuery(operation)) {
            throw Refusal.invalid(405, "METHOD_NOT_ALLOWED", "GET is for queries; send a mutation as POST.")
                    .asException();
        }
    }

    private static boolean isQuery(Operation operation) {
        try {
            return Parser.parse(operation.document()).getDefinitionsOfType(OperationDefinition.class).stream()
                    .filter(definition -> operation.operationName() == null
                            || operation.operationName().equals(definition.getName()))
                    .allMatch(definition -> definition.getOperation() == OperationDefinition.Operation.QUERY);
        } catch (InvalidSyntaxException _) {
            return true;
        }
    }
}
