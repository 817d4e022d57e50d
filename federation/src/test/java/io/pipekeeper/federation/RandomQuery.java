package io.pipekeeper.federation;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes queries that nobody would think of. The same seed writes the same query. */
final class RandomQuery {

    private static final List<String> VARIABLES = List.of("$yes: Boolean!", "$no: Boolean!", "$most: Int");
    private static final List<String> KEYS = List.of("a", "b", "c", "d", "id", "name");

    private final GraphQLSchema schema;
    private final Random random;

    RandomQuery(GraphQLSchema schema, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
    }

    String write() {
        var selection = selection(schema.getQueryType(), 4 + random.nextInt(3));
        var variables = VARIABLES.stream()
                .filter(variable -> selection.contains(variable.substring(0, variable.indexOf(':'))))
                .toList();
        return (variables.isEmpty() ? "" : "query (" + String.join(", ", variables) + ") ") + selection;
    }

    private String selection(GraphQLCompositeType type, int depth) {
        var parts = new ArrayList<String>();
        int count = 1 + random.nextInt(4);
        for (int index = 0; index < count; index++) {
            parts.add(part(type, depth));
        }
        return "{ " + String.join(" ", parts) + " }";
    }

    private String part(GraphQLCompositeType type, int depth) {
        int choice = random.nextInt(10);
        if (choice == 0) {
            return "__typename";
        }
        if (type instanceof GraphQLUnionType || (choice < 4 && type instanceof GraphQLInterfaceType) || choice == 1) {
            var target = fragmentType(type);
            return "... on " + target.getName() + condition() + selection((GraphQLCompositeType) target, depth - 1);
        }
        var fields = ((GraphQLFieldsContainer) type).getFieldDefinitions();
        return field(fields.get(random.nextInt(fields.size())), depth);
    }

    private GraphQLNamedType fragmentType(GraphQLCompositeType type) {
        List<? extends GraphQLNamedType> candidates = switch (type) {
            case GraphQLUnionType union ->
                union.getTypes().stream().map(each -> (GraphQLNamedType) each).toList();
            case GraphQLInterfaceType general -> schema.getImplementations(general);
            case GraphQLObjectType object
            when !object.getInterfaces().isEmpty() ->
                object.getInterfaces().stream()
                        .map(each -> (GraphQLNamedType) each)
                        .toList();
            default -> List.of(type);
        };
        return candidates.get(random.nextInt(candidates.size()));
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        var target = GraphQLTypeUtil.unwrapAll(field.getType());
        if (target instanceof GraphQLCompositeType && depth <= 0) {
            return "__typename";
        }
        var alias = random.nextInt(9) == 0 ? KEYS.get(random.nextInt(KEYS.size())) + ": " : "";
        var below = target instanceof GraphQLCompositeType composite ? " " + selection(composite, depth - 1) : "";
        return alias + field.getName() + arguments(field) + condition() + below;
    }

    private String arguments(GraphQLFieldDefinition field) {
        return switch (field.getName()) {
            case "product" -> random.nextBoolean() ? "(id: \"b1\")" : "(id: \"t1\")";
            case "products" -> random.nextBoolean() ? "(first: $most)" : "";
            case "price" -> random.nextBoolean() ? "(currency: \"USDollar\")" : "";
            case "freight" -> random.nextBoolean() ? "(express: $yes)" : "";
            default -> "";
        };
    }

    private String condition() {
        return switch (random.nextInt(16)) {
            case 0 -> " @include(if: $yes) ";
            case 1 -> " @include(if: $no) ";
            case 2 -> " @skip(if: $no) ";
            case 3 -> " @skip(if: $yes) ";
            default -> "";
        };
    }
}
