package io.pipekeeper.federation.execute;

import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.InputValueWithState;
import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.plan.Asked;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers {@code __schema} and {@code __type} from the schema that clients see. */
public final class SchemaIntrospection implements Introspection {

    private final GraphQLSchema schema;
    private final Map<String, @Nullable Object> variables;

    public SchemaIntrospection(GraphQLSchema schema, Map<String, @Nullable Object> variables) {
        this.schema = schema;
        this.variables = variables;
    }

    @Override
    public void write(Asked asked, JsonBuffer out) {
        if (asked.name().equals("__schema")) {
            value(schema, asked, out);
            return;
        }
        var name = argument(asked, "name");
        value(name instanceof String text ? schema.getType(text) : null, asked, out);
    }

    private @Nullable Object argument(Asked asked, String name) {
        Value<?> value = asked.arguments().get(name);
        return switch (value) {
            case null -> null;
            case StringValue text -> text.getValue();
            case BooleanValue flag -> flag.isValue();
            case VariableReference variable -> variables.get(variable.getName());
            default -> null;
        };
    }

    private void value(@Nullable Object value, Asked asked, JsonBuffer out) {
        switch (value) {
            case null -> out.writeNull();
            case List<?> list -> {
                out.write('[');
                for (int index = 0; index < list.size(); index++) {
                    if (index > 0) {
                        out.write(',');
                    }
                    value(list.get(index), asked, out);
                }
                out.write(']');
            }
            default -> {
                if (asked.below().isEmpty()) {
                    out.value(value);
                } else {
                    object(value, asked, out);
                }
            }
        }
    }

    private void object(Object source, Asked asked, JsonBuffer out) {
        out.write('{');
        for (int index = 0; index < asked.below().size(); index++) {
            if (index > 0) {
                out.write(',');
            }
            var field = asked.below().get(index);
            out.string(field.key()).write(':');
            value(field(source, field), field, out);
        }
        out.write('}');
    }

    private @Nullable Object field(Object source, Asked asked) {
        return switch (source) {
            case GraphQLSchema _ -> ofSchema(asked);
            case GraphQLType type -> ofType(type, asked);
            case GraphQLFieldDefinition field -> ofField(field, asked);
            case GraphQLArgument argument ->
                ofInput(argument, argument.getType(), argument.getArgumentDefaultValue(), asked);
            case GraphQLInputObjectField input ->
                ofInput(input, input.getType(), input.getInputFieldDefaultValue(), asked);
            case GraphQLEnumValueDefinition value ->
                asked.name().equals("__typename")
                        ? "__EnumValue"
                        : named(value, value.isDeprecated(), value.getDeprecationReason(), asked);
            case GraphQLDirective directive -> ofDirective(directive, asked);
            default -> null;
        };
    }

    private @Nullable Object ofSchema(Asked asked) {
        return switch (asked.name()) {
            case "__typename" -> "__Schema";
            case "description" -> schema.getDescription();
            case "types" -> schema.getAllTypesAsList();
            case "queryType" -> schema.getQueryType();
            case "mutationType" -> schema.getMutationType();
            case "subscriptionType" -> schema.getSubscriptionType();
            case "directives" -> schema.getDirectives();
            default -> null;
        };
    }

    private @Nullable Object ofType(GraphQLType type, Asked asked) {
        return switch (asked.name()) {
            case "__typename" -> "__Type";
            case "kind" -> kind(type);
            case "name" -> type instanceof GraphQLNamedType named ? named.getName() : null;
            case "description" -> type instanceof GraphQLNamedType named ? named.getDescription() : null;
            case "specifiedByURL" -> type instanceof GraphQLScalarType scalar ? scalar.getSpecifiedByUrl() : null;
            case "ofType" -> inside(type);
            case "isOneOf" -> type instanceof GraphQLInputObjectType input ? input.isOneOf() : null;
            default -> partsOf(type, asked);
        };
    }

    private @Nullable Object partsOf(GraphQLType type, Asked asked) {
        var all = Boolean.TRUE.equals(argument(asked, "includeDeprecated"));
        return switch (asked.name()) {
            case "fields" ->
                type instanceof GraphQLFieldsContainer container
                        ? current(container.getFieldDefinitions(), GraphQLFieldDefinition::isDeprecated, all)
                        : null;
            case "enumValues" ->
                type instanceof GraphQLEnumType enumType
                        ? current(enumType.getValues(), GraphQLEnumValueDefinition::isDeprecated, all)
                        : null;
            case "inputFields" ->
                type instanceof GraphQLInputObjectType input
                        ? current(input.getFieldDefinitions(), GraphQLInputObjectField::isDeprecated, all)
                        : null;
            case "interfaces" ->
                type instanceof GraphQLImplementingType implementing ? implementing.getInterfaces() : null;
            case "possibleTypes" -> possibleTypes(type);
            default -> null;
        };
    }

    private static <T> List<T> current(List<T> parts, Predicate<T> isDeprecated, boolean all) {
        return parts.stream().filter(part -> all || !isDeprecated.test(part)).toList();
    }

    private @Nullable Object possibleTypes(GraphQLType type) {
        return switch (type) {
            case GraphQLInterfaceType general -> schema.getImplementations(general);
            case GraphQLUnionType union -> union.getTypes();
            default -> null;
        };
    }

    private static @Nullable GraphQLType inside(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull nonNull -> nonNull.getWrappedType();
            case GraphQLList list -> list.getWrappedType();
            default -> null;
        };
    }

    private static String kind(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull _ -> "NON_NULL";
            case GraphQLList _ -> "LIST";
            case GraphQLScalarType _ -> "SCALAR";
            case GraphQLObjectType _ -> "OBJECT";
            case GraphQLInterfaceType _ -> "INTERFACE";
            case GraphQLUnionType _ -> "UNION";
            case GraphQLEnumType _ -> "ENUM";
            default -> "INPUT_OBJECT";
        };
    }

    private @Nullable Object ofField(GraphQLFieldDefinition field, Asked asked) {
        return switch (asked.name()) {
            case "__typename" -> "__Field";
            case "args" -> arguments(field.getArguments(), asked);
            case "type" -> field.getType();
            default -> named(field, field.isDeprecated(), field.getDeprecationReason(), asked);
        };
    }

    private List<GraphQLArgument> arguments(List<GraphQLArgument> arguments, Asked asked) {
        var all = Boolean.TRUE.equals(argument(asked, "includeDeprecated"));
        return current(arguments, GraphQLArgument::isDeprecated, all);
    }

    private static @Nullable Object ofInput(
            GraphQLNamedSchemaElement input, GraphQLInputType type, InputValueWithState preset, Asked asked) {
        var deprecation = switch (input) {
            case GraphQLArgument argument -> argument.getDeprecationReason();
            case GraphQLInputObjectField field -> field.getDeprecationReason();
            default -> null;
        };
        return switch (asked.name()) {
            case "__typename" -> "__InputValue";
            case "type" -> type;
            case "defaultValue" -> preset(preset.getValue());
            default -> named(input, deprecation != null, deprecation, asked);
        };
    }

    private static @Nullable String preset(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Value<?> literal -> AstPrinter.printAst(literal);
            case String text -> new JsonBuffer(text.length() + 2).string(text).toString();
            default -> value.toString();
        };
    }

    private @Nullable Object ofDirective(GraphQLDirective directive, Asked asked) {
        return switch (asked.name()) {
            case "__typename" -> "__Directive";
            case "args" -> arguments(directive.getArguments(), asked);
            case "isRepeatable" -> directive.isRepeatable();
            case "locations" ->
                directive.validLocations().stream().map(Enum::name).toList();
            default -> named(directive, false, null, asked);
        };
    }

    private static @Nullable Object named(
            GraphQLNamedSchemaElement element, boolean isDeprecated, @Nullable String reason, Asked asked) {
        return switch (asked.name()) {
            case "name" -> element.getName();
            case "description" -> element.getDescription();
            case "isDeprecated" -> isDeprecated;
            case "deprecationReason" -> isDeprecated ? reason : null;
            default -> null;
        };
    }
}
