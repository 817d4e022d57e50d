package io.pipekeeper.federation;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Scalars for which anything goes. */
final class Scalars {

    private Scalars() {}

    static GraphQLScalarType any(String name) {
        return GraphQLScalarType.newScalar().name(name).coercing(new Anything()).build();
    }

    private static final class Anything implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input;
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return literal(input);
        }

        private static Object literal(Value<?> value) {
            return switch (value) {
                case StringValue text -> text.getValue();
                case IntValue number -> number.getValue();
                case BooleanValue flag -> flag.isValue();
                case ArrayValue array ->
                    array.getValues().stream().map(Anything::literal).toList();
                case ObjectValue object -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    object.getObjectFields().forEach(field -> map.put(field.getName(), literal(field.getValue())));
                    yield map;
                }
                default -> value.toString();
            };
        }
    }
}
