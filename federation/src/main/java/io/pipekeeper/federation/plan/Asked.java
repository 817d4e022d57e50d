package io.pipekeeper.federation.plan;

import graphql.language.Argument;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question about the schema itself, with fragments resolved.
 *
 * @param key the response key
 */
public record Asked(String key, String name, Map<String, Value<?>> arguments, List<Asked> below) {

    private static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("__schema", "__Schema"),
            Map.entry("__type", "__Type"),
            Map.entry("types", "__Type"),
            Map.entry("queryType", "__Type"),
            Map.entry("mutationType", "__Type"),
            Map.entry("subscriptionType", "__Type"),
            Map.entry("directives", "__Directive"),
            Map.entry("fields", "__Field"),
            Map.entry("interfaces", "__Type"),
            Map.entry("possibleTypes", "__Type"),
            Map.entry("enumValues", "__EnumValue"),
            Map.entry("inputFields", "__InputValue"),
            Map.entry("ofType", "__Type"),
            Map.entry("args", "__InputValue"),
            Map.entry("type", "__Type"));

    /** The introspection type of a field; null when that is a leaf. Field names alone tell, as it happens. */
    static @Nullable String target(String field) {
        return TARGETS.get(field);
    }

    static Asked of(Wanted wanted) {
        var arguments = new LinkedHashMap<String, Value<?>>();
        for (Argument argument : wanted.source().getFirst().getArguments()) {
            arguments.put(argument.getName(), argument.getValue());
        }
        var below = wanted.below();
        var key = wanted.key() == null ? wanted.name() : wanted.key();
        return new Asked(
                key,
                wanted.name(),
                arguments,
                below == null
                        ? List.of()
                        : below.fields().stream().map(Asked::of).toList());
    }
}
