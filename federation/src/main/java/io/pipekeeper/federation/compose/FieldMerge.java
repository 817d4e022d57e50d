package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.ArgumentDef;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Kind;
import io.pipekeeper.federation.schema.Notes;
import io.pipekeeper.federation.schema.TypeDef;
import io.pipekeeper.federation.schema.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/** Merges the fields of a type, and their arguments, from all subgraphs that have them. */
final class FieldMerge {

    private final TypeMerge types;
    private final Conflicts conflicts;

    FieldMerge(TypeMerge types, Conflicts conflicts) {
        this.types = types;
        this.conflicts = conflicts;
    }

    Map<String, FieldDef> fields(Sources<TypeDef> owners) {
        var merged = new LinkedHashMap<String, FieldDef>();
        var owner = owners.first();
        for (var name : owners.names(TypeDef::fields)) {
            var sources = owners.parts(type -> type.field(name));
            field(owner, sources).ifPresent(field -> merged.put(name, field));
        }
        return merged;
    }

    private Optional<FieldDef> field(TypeDef owner, Sources<FieldDef> sources) {
        var coordinate = owner.name() + "." + sources.first().name();
        var resolving = sources.where(FieldDef::isResolved);
        if (resolving.isEmpty()) {
            conflicts.add(
                    "EXTERNAL_MISSING_ON_BASE",
                    "Field \"" + coordinate + "\" is marked @external on all the subgraphs in which it is listed ("
                            + String.join(", ", sources.subgraphs()) + ")",
                    sources.subgraphs());
            return Optional.empty();
        }
        if (owner.kind() == Kind.OBJECT) {
            checkSharing(coordinate, resolving);
        }
        var type = outputType(coordinate, sources);
        return type.map(found -> new FieldDef(
                sources.first().name(),
                found,
                arguments(coordinate + "(", resolving.parts(FieldDef::arguments), "ARGUMENT"),
                sources.all().stream().map(FieldDef::notes).reduce(Notes.NONE, Notes::and),
                FieldDef.Resolution.PLAIN));
    }

    private void checkSharing(String coordinate, Sources<FieldDef> resolving) {
        var notShared = resolving.where(field -> !field.resolution().shareable());
        if (resolving.size() > 1 && !notShared.isEmpty()) {
            conflicts.add(
                    "INVALID_FIELD_SHARING",
                    "Non-shareable field \"" + coordinate
                            + "\" is resolved from multiple subgraphs: it is resolved from"
                            + " subgraphs " + quoted(resolving) + " and defined as non-shareable in "
                            + (notShared.size() == resolving.size() ? "all of them" : quoted(notShared)),
                    resolving.subgraphs());
        }
    }

    private static String quoted(Sources<?> sources) {
        return String.join(
                ", ", sources.subgraphs().stream().map(name -> '"' + name + '"').toList());
    }

    private Optional<TypeRef> outputType(String coordinate, Sources<FieldDef> sources) {
        var merged = merge(sources.parts(FieldDef::type), types::output);
        if (merged.isEmpty()) {
            var isExternal =
                    sources.all().stream().anyMatch(field -> field.resolution().external());
            conflicts.add(
                    isExternal ? "EXTERNAL_TYPE_MISMATCH" : "FIELD_TYPE_MISMATCH",
                    "Type of field \"" + coordinate + "\" is incompatible across subgraphs: it has type "
                            + sources.spelled(FieldDef::type),
                    sources.subgraphs());
        }
        return merged;
    }

    private interface Merging extends BiFunction<TypeRef, TypeRef, Optional<TypeRef>> {}

    private static Optional<TypeRef> merge(Sources<TypeRef> sources, Merging merging) {
        BinaryOperator<Optional<TypeRef>> both =
                (first, second) -> first.flatMap(one -> second.flatMap(other -> merging.apply(one, other)));
        return sources.all().stream().map(Optional::of).reduce(both).flatMap(type -> type);
    }

    /**
     * Arguments, or the fields of an input type: those that all subgraphs have.
     *
     * @param prefix the start of the coordinate, such as {@code Query.product(}
     * @param noun how Apollo's codes call it: ARGUMENT or INPUT_FIELD
     */
    Map<String, ArgumentDef> arguments(String prefix, Sources<Map<String, ArgumentDef>> owners, String noun) {
        var merged = new LinkedHashMap<String, ArgumentDef>();
        for (var name : owners.names(arguments -> arguments)) {
            var sources = owners.parts(arguments -> arguments.get(name));
            var coordinate = prefix + name + (prefix.endsWith("(") ? ":)" : "");
            if (sources.size() < owners.size()) {
                checkOptional(coordinate, sources, owners, noun);
                continue;
            }
            argument(coordinate, sources, noun).ifPresent(argument -> merged.put(name, argument));
        }
        return merged;
    }

    private void checkOptional(String coordinate, Sources<ArgumentDef> sources, Sources<?> owners, String noun) {
        var requiring = sources.where(ArgumentDef::isRequired);
        if (requiring.isEmpty()) {
            return;
        }
        var missing = owners.subgraphs().stream()
                .filter(subgraph -> !sources.subgraphs().contains(subgraph))
                .toList();
        conflicts.add(
                "REQUIRED_" + noun + "_MISSING_IN_SOME_SUBGRAPH",
                (noun.equals("ARGUMENT") ? "Argument" : "Input object field") + " \"" + coordinate
                        + "\" is required in some subgraphs but does not appear in all subgraphs: it is required in "
                        + quoted(requiring) + " but does not appear in " + missing,
                List.copyOf(owners.subgraphs()));
    }

    private Optional<ArgumentDef> argument(String coordinate, Sources<ArgumentDef> sources, String noun) {
        var type = merge(sources.parts(ArgumentDef::type), types::input);
        var code = noun.equals("ARGUMENT") ? "FIELD_ARGUMENT" : "INPUT_FIELD";
        if (type.isEmpty()) {
            conflicts.add(
                    noun.equals("ARGUMENT") ? "FIELD_ARGUMENT_TYPE_MISMATCH" : "FIELD_TYPE_MISMATCH",
                    "Type of \"" + coordinate + "\" is incompatible across subgraphs: it has type "
                            + sources.spelled(ArgumentDef::type),
                    sources.subgraphs());
        }
        var defaults = sources.parts(ArgumentDef::defaultValue);
        if (defaults.all().stream().distinct().count() > 1) {
            conflicts.add(
                    code + "_DEFAULT_MISMATCH",
                    "\"" + coordinate + "\" has incompatible default values across subgraphs: "
                            + defaults.spelled(value -> value),
                    defaults.subgraphs());
        }
        return type.map(found -> new ArgumentDef(
                sources.first().name(),
                found,
                defaults.size() == sources.size() ? defaults.first() : null,
                sources.all().stream().map(ArgumentDef::notes).reduce(Notes.NONE, Notes::and)));
    }
}
