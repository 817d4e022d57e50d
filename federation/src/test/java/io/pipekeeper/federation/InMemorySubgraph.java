package io.pipekeeper.federation;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.json.JsonValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A subgraph as graphql-java executes it, over the data of a {@link World}. It is strict: a field that is external to it
 * is known only from a representation, or where it promised to provide it.
 */
final class InMemorySubgraph {

    private static final String MACHINERY = """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @external on FIELD_DEFINITION | OBJECT
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            directive @shareable repeatable on OBJECT | FIELD_DEFINITION
            directive @override(from: String!) on FIELD_DEFINITION
            directive @inaccessible on FIELD_DEFINITION | OBJECT | ENUM_VALUE | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION
            directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT
            scalar _Any
            """;

    /** An entity as this subgraph sees it after it was entered by a representation. */
    record Entered(Map<String, @Nullable Object> entity, Map<String, @Nullable Object> representation) {}

    private final World world;
    private final Set<String> external = new HashSet<>();
    private final GraphQL graphQl;

    InMemorySubgraph(String sdl, World world) {
        this.world = world;
        var plain = sdl.replaceAll("extend schema\\s+@link\\([^)]*\\)", "");
        var entities = new TreeSet<String>();
        for (var type : Parser.parse(plain).getDefinitionsOfType(ObjectTypeDefinition.class)) {
            if (type.hasDirective("key")) {
                entities.add(type.getName());
            }
            type.getFieldDefinitions().forEach(field -> note(type, field));
        }
        var full = plain + MACHINERY + machinery(entities, plain);
        this.graphQl = GenericSchema.of(full, this::fetch, InMemorySubgraph::typeName);
    }

    private static String machinery(Set<String> entities, String sdl) {
        var hasQuery = sdl.matches("(?s).*\\btype Query\\b.*");
        if (entities.isEmpty()) {
            return hasQuery ? "" : "type Query { _service: String }";
        }
        return "\nunion _Entity = " + String.join(" | ", entities) + "\n" + (hasQuery ? "extend " : "")
                + "type Query { _entities(representations: [_Any!]!): [_Entity]! }\n";
    }

    private void note(ObjectTypeDefinition type, FieldDefinition field) {
        var isKey = type.getDirectives("key").stream()
                .anyMatch(key -> List.of(fields(key).split("[ {}]+")).contains(field.getName()));
        if (!isKey && (field.hasDirective("external") || type.hasDirective("external"))) {
            external.add(type.getName() + "." + field.getName());
        }
    }

    private static String fields(Directive directive) {
        return ((StringValue) directive.getArgument("fields").getValue()).getValue();
    }

    private static String typeName(Object value) {
        return String.valueOf(
                value instanceof Entered entered
                        ? entered.entity.get("__typename")
                        : ((Map<?, ?>) value).get("__typename"));
    }

    private List<@Nullable Object> entities(DataFetchingEnvironment environment) {
        List<Map<String, @Nullable Object>> representations = environment.getArgument("representations");
        var found = new ArrayList<@Nullable Object>();
        for (var representation : Objects.requireNonNull(representations)) {
            var entity = world.find(representation);
            found.add(entity == null ? null : new Entered(entity, representation));
        }
        return found;
    }

    private @Nullable Object fetch(DataFetchingEnvironment environment) {
        var type = ((GraphQLObjectType) environment.getParentType()).getName();
        var name = environment.getField().getName();
        if (name.equals("_entities")) {
            return entities(environment);
        }
        var coordinate = type + "." + name;
        Object source = environment.getSource();
        if (external.contains(coordinate)) {
            return externalValue(environment, name, source);
        }
        return switch (source) {
            case Entered(var entity, var representation) ->
                world.value(
                        coordinate,
                        environment.getArguments(),
                        field -> representation.containsKey(field)
                                ? representation.get(field)
                                : external.contains(type + "." + field) ? null : entity.get(field));
            case Map<?, ?> map -> world.value(coordinate, environment.getArguments(), map::get);
            case null -> world.value(coordinate, environment.getArguments(), _ -> null);
            default -> throw new IllegalStateException("Unknown source " + source);
        };
    }

    private @Nullable Object externalValue(DataFetchingEnvironment environment, String name, @Nullable Object source) {
        if (source instanceof Entered(var entity, var representation)) {
            return representation.containsKey(name) ? representation.get(name) : null;
        }
        for (var step = environment.getExecutionStepInfo().getParent(); step != null; step = step.getParent()) {
            var field = step.getFieldDefinition();
            var promise = field == null ? null : field.getAppliedDirective("provides");
            if (promise != null) {
                String promised = promise.getArgument("fields").getValue();
                return source instanceof Map<?, ?> map && promised != null && promised.contains(name)
                        ? map.get(name)
                        : null;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    byte[] execute(byte[] body) {
        var request = (Map<String, Object>) JsonValues.parse(body);
        var variables = (Map<String, Object>) Objects.requireNonNull(request).get("variables");
        var result = graphQl.execute(ExecutionInput.newExecutionInput()
                .query((String) request.get("query"))
                .variables(new LinkedHashMap<>(variables))
                .build());
        return new JsonBuffer(256).value(result.toSpecification()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
