package io.pipekeeper.federation.execute;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import io.pipekeeper.federation.schema.TypeDef;
import io.pipekeeper.federation.schema.TypeRef;
import io.pipekeeper.federation.schema.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the variables of an operation against what it declares, and fills in its defaults. */
public final class VariableCoercion {

    private final Types types;
    private final List<String> problems = new ArrayList<>();

    public VariableCoercion(Types types) {
        this.types = types;
    }

    /** What is wrong with the variables; empty if nothing is. */
    public List<String> problems() {
        return problems;
    }

    /** The variables that the operation declares, as they are sent on. */
    public Map<String, @Nullable Object> coerce(OperationDefinition operation, Map<String, @Nullable Object> given) {
        var coerced = new LinkedHashMap<String, @Nullable Object>();
        for (VariableDefinition definition : operation.getVariableDefinitions()) {
            var name = definition.getName();
            var type = TypeRef.of(definition.getType());
            if (given.containsKey(name)) {
                check("$" + name, type, given.get(name));
                coerced.put(name, given.get(name));
            } else if (definition.getDefaultValue() != null) {
                coerced.put(name, literal(definition.getDefaultValue()));
            } else if (type.isNonNull()) {
                problems.add("$" + name + ": a value of type " + type + " is required");
            }
        }
        return coerced;
    }

    private void check(String place, TypeRef type, @Nullable Object value) {
        if (value == null) {
            if (type.isNonNull()) {
                problems.add(place + ": must not be null, its type is " + type);
            }
            return;
        }
        if (!(type.nullable() instanceof TypeRef.ListOf(var element))) {
            checkNamed(place, type.name(), value);
            return;
        }
        if (!(value instanceof List<?> list)) {
            check(place, element, value);
            return;
        }
        for (int index = 0; index < list.size(); index++) {
            check(place + "[" + index + "]", element, list.get(index));
        }
    }

    private void checkNamed(String place, String name, Object value) {
        var isFitting = switch (name) {
            case "Int" -> value instanceof Number number && isInt(number);
            case "Float" -> value instanceof Number;
            case "String" -> value instanceof String;
            case "Boolean" -> value instanceof Boolean;
            case "ID" -> value instanceof String || (value instanceof Number number && isWhole(number));
            default -> isFitting(place, types.find(name), value);
        };
        if (!isFitting) {
            problems.add(place + ": " + shown(value) + " is no " + name);
        }
    }

    private static boolean isWhole(Number number) {
        return number.doubleValue() == Math.rint(number.doubleValue());
    }

    private static boolean isInt(Number number) {
        return isWhole(number) && number.doubleValue() == number.intValue();
    }

    private boolean isFitting(String place, @Nullable TypeDef type, Object value) {
        if (type == null) {
            return false;
        }
        return switch (type.kind()) {
            case SCALAR -> true;
            case ENUM -> {
                var choice = value instanceof String text ? type.values().get(text) : null;
                yield choice != null && !choice.notes().inaccessible();
            }
            case INPUT -> value instanceof Map<?, ?> map && checkInput(place, type, map);
            case OBJECT, INTERFACE, UNION -> false;
        };
    }

    private boolean checkInput(String place, TypeDef type, Map<?, ?> value) {
        for (var key : value.keySet()) {
            var input = type.inputs().get(String.valueOf(key));
            if (input == null || input.notes().inaccessible()) {
                problems.add(place + ": " + type.name() + " has no field \"" + key + "\"");
            }
        }
        for (var input : type.inputs().values()) {
            var below = place + "." + input.name();
            if (value.containsKey(input.name())) {
                check(below, input.type(), value.get(input.name()));
            } else if (input.isRequired()) {
                problems.add(below + ": a value of type " + input.type() + " is required");
            }
        }
        return true;
    }

    private static String shown(Object value) {
        return switch (value) {
            case String text -> '"' + text + '"';
            case Map<?, ?> _ -> "an object";
            case List<?> _ -> "a list";
            default -> value.toString();
        };
    }

    /** A literal as JSON; enum values become strings. */
    static @Nullable Object literal(Value<?> value) {
        return switch (value) {
            case StringValue text -> text.getValue();
            case EnumValue name -> name.getName();
            case BooleanValue flag -> flag.isValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case ArrayValue array ->
                array.getValues().stream().map(VariableCoercion::literal).toList();
            case ObjectValue object -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                object.getObjectFields().forEach(field -> map.put(field.getName(), literal(field.getValue())));
                yield map;
            }
            default -> null;
        };
    }
}
