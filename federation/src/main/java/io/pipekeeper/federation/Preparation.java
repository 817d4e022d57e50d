package io.pipekeeper.federation;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.pipekeeper.federation.plan.OperationPlanner;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads, measures and validates documents: everything before planning. */
final class Preparation {

    /** An operation that may run, or why it may not. */
    sealed interface Outcome {

        record Ready(PreparedOperation operation) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    private final GraphQLSchema schema;
    private final OperationPlanner planner;
    private final Limits limits;

    Preparation(GraphQLSchema schema, OperationPlanner planner, Limits limits) {
        this.schema = schema;
        this.planner = planner;
        this.limits = limits;
    }

    Outcome prepare(String text, @Nullable String operationName) {
        Document document;
        try {
            document = parse(text);
        } catch (InvalidSyntaxException invalid) {
            return refused(syntax(invalid));
        }
        var operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operationName == null || operationName.equals(operation.getName()))
                .toList();
        if (operations.size() != 1) {
            return refused(Refusal.because("OPERATION_UNKNOWN", unknown(operationName, operations.size())));
        }
        var operation = operations.getFirst();
        var tooMuch = OperationSize.check(document, operation, limits);
        if (tooMuch.isPresent()) {
            return refused(tooMuch.get());
        }
        var errors = new Validator().validateDocument(schema, document, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            return refused(new Refusal(errors.stream()
                    .map(error -> Refusal.error("VALIDATION_FAILED", message(error), locations(error.getLocations())))
                    .toList()));
        }
        if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
            return refused(Refusal.because("SUBSCRIPTION_UNSUPPORTED", "Subscriptions are not served here"));
        }
        return new Outcome.Ready(new PreparedOperation(planner, document, operation));
    }

    private Document parse(String text) {
        var options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(limits.maxTokens()).captureSourceLocation(true));
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(options)
                .build());
    }

    private static Refusal syntax(InvalidSyntaxException invalid) {
        var isLimit = invalid.getClass() != InvalidSyntaxException.class;
        var location = invalid.getLocation();
        return new Refusal(List.of(Refusal.error(
                isLimit ? "QUERY_TOO_LARGE" : "SYNTAX_ERROR",
                String.valueOf(invalid.getMessage()),
                location == null ? List.of() : locations(List.of(location)))));
    }

    private static String unknown(@Nullable String name, int count) {
        if (name != null) {
            return "The document has no operation named \"" + name + "\"";
        }
        return count == 0 ? "The document has no operation" : "Say by operationName which operation to run";
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome.Refused(refusal);
    }

    private static String message(ValidationError error) {
        return error.getDescription() == null ? error.getMessage() : error.getDescription();
    }

    private static List<int[]> locations(@Nullable List<SourceLocation> locations) {
        if (locations == null) {
            return List.of();
        }
        return locations.stream()
                .map(location -> new int[] {location.getLine(), location.getColumn()})
                .toList();
    }
}
