package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.ArgumentDef;
import io.pipekeeper.federation.schema.EnumValueDef;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.KeyDef;
import io.pipekeeper.federation.schema.Kind;
import io.pipekeeper.federation.schema.Notes;
import io.pipekeeper.federation.schema.Subgraph;
import io.pipekeeper.federation.schema.TypeDef;
import io.pipekeeper.federation.schema.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Merges the types of all subgraphs into those of the supergraph. */
final class Merger {

    private final SortedMap<String, Subgraph> subgraphs;
    private final Conflicts conflicts;
    private final FieldMerge fields;
    private final EnumUse enums;

    Merger(SortedMap<String, Subgraph> subgraphs, Conflicts conflicts) {
        this.subgraphs = subgraphs;
        this.conflicts = conflicts;
        this.fields = new FieldMerge(new TypeMerge(subgraphs.values()), conflicts);
        this.enums = new EnumUse(subgraphs.values());
    }

    Graph merge() {
        var names = new TreeSet<String>();
        for (var subgraph : subgraphs.values()) {
            subgraph.types().all().forEach(type -> names.add(type.name()));
        }
        var merged = new TreeMap<String, TypeDef>();
        for (var name : names) {
            type(name).ifPresent(type -> merged.put(name, type));
        }
        return new Graph(subgraphs, new Types(merged));
    }

    private Optional<TypeDef> type(String name) {
        var sources = Sources.ofType(name, subgraphs.values());
        var kinds = sources.all().stream().map(TypeDef::kind).distinct().toList();
        if (kinds.size() > 1) {
            conflicts.add(
                    "TYPE_KIND_MISMATCH",
                    "Type \"" + name + "\" has mismatched kind: it is defined as " + sources.spelled(TypeDef::kind),
                    sources.subgraphs());
            return Optional.empty();
        }
        var kind = kinds.getFirst();
        return Optional.of(new TypeDef(
                kind,
                name,
                sources.all().stream().map(TypeDef::notes).reduce(Notes.NONE, Notes::and),
                union(sources, TypeDef::interfaces),
                kind == Kind.OBJECT || kind == Kind.INTERFACE ? fields.fields(sources) : Map.of(),
                kind == Kind.INPUT ? inputs(name, sources) : Map.of(),
                union(sources, TypeDef::members),
                kind == Kind.ENUM ? values(name, sources) : Map.of(),
                keys(sources),
                sources.parts(TypeDef::specifiedBy).all().stream().findFirst().orElse(null)));
    }

    private static Set<String> union(Sources<TypeDef> sources, Function<TypeDef, Set<String>> part) {
        var union = new LinkedHashSet<String>();
        sources.all().forEach(type -> union.addAll(part.apply(type)));
        return union;
    }

    private static List<KeyDef> keys(Sources<TypeDef> sources) {
        var keys = new ArrayList<KeyDef>();
        sources.all().forEach(type -> keys.addAll(type.keys()));
        return keys.stream().distinct().toList();
    }

    private Map<String, ArgumentDef> inputs(String name, Sources<TypeDef> sources) {
        var merged = fields.arguments(name + ".", sources.parts(TypeDef::inputs), "INPUT_FIELD");
        if (merged.isEmpty()) {
            conflicts.add(
                    "EMPTY_MERGED_INPUT_TYPE",
                    "None of the fields of input object type \"" + name + "\" are consistently defined in all the"
                            + " subgraphs defining that type",
                    sources.subgraphs());
        }
        return merged;
    }

    private Map<String, EnumValueDef> values(String name, Sources<TypeDef> sources) {
        var merged = new LinkedHashMap<String, EnumValueDef>();
        for (var value : sources.names(TypeDef::values)) {
            var having = sources.parts(type -> type.values().get(value));
            if (having.size() == sources.size() || !enums.isInput(name)) {
                var notes = having.all().stream().map(EnumValueDef::notes).reduce(Notes.NONE, Notes::and);
                merged.put(value, new EnumValueDef(value, notes));
            } else if (enums.isOutput(name)) {
                conflicts.add(
                        "ENUM_VALUE_MISMATCH",
                        "Enum type \"" + name + "\" is used as both input type and output type, but value \"" + value
                                + "\" is not defined in all the subgraphs defining \"" + name
                                + "\": it is defined in " + having.subgraphs(),
                        sources.subgraphs());
            }
        }
        if (merged.isEmpty() && !enums.isOutput(name)) {
            conflicts.add(
                    "EMPTY_MERGED_ENUM_TYPE",
                    "None of the values of enum type \"" + name + "\" are defined consistently in all the subgraphs",
                    sources.subgraphs());
        }
        return merged;
    }

    /** What can only be seen once everything is merged. */
    void check(Graph graph) {
        var query = graph.types().find(Graph.QUERY);
        if (query == null || query.fields().isEmpty()) {
            conflicts.add(
                    "NO_QUERIES",
                    "No queries found in any subgraph: a supergraph must have a query root type.",
                    subgraphs.keySet());
        }
        for (var type : graph.types().all()) {
            if (type.kind() == Kind.OBJECT) {
                checkInterfaces(type, graph);
            }
        }
        new Visibility(graph, conflicts).check();
    }

    private void checkInterfaces(TypeDef type, Graph graph) {
        for (var name : type.interfaces()) {
            var general = graph.types().find(name);
            if (general == null) {
                continue;
            }
            for (FieldDef field : general.fields().values()) {
                if (type.field(field.name()) == null) {
                    conflicts.add(
                            "INTERFACE_FIELD_NO_IMPLEM",
                            "Interface field \"" + name + "." + field.name()
                                    + "\" is declared in the supergraph but type" + " \"" + type.name()
                                    + "\", which implements \"" + name + "\", does not have it",
                            Sources.ofType(type.name(), subgraphs.values()).subgraphs());
                }
            }
        }
    }
}
