package io.pipekeeper.federation.compose;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.KeyDef;
import io.pipekeeper.federation.schema.Kind;
import io.pipekeeper.federation.schema.Subgraph;
import io.pipekeeper.federation.schema.TypeDef;
import io.pipekeeper.federation.schema.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the schema of a subgraph into a {@link Subgraph}: extensions joined, roots renamed, machinery left out. */
final class SubgraphReader {

    private SubgraphReader() {}

    static Optional<Subgraph> read(String name, String sdl, Conflicts conflicts) {
        try {
            var document = parse(sdl);
            return Optional.of(new Subgraph(name, new Types(types(document, name, conflicts))));
        } catch (InvalidSyntaxException invalid) {
            conflicts.add("INVALID_GRAPHQL", String.valueOf(invalid.getMessage()), name);
            return Optional.empty();
        }
    }

    private static Document parse(String sdl) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(sdl)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
    }

    private static Map<String, TypeDef> types(Document document, String name, Conflicts conflicts) {
        var vocabulary = Vocabulary.of(document, name, conflicts);
        var roots = roots(document);
        var reader = new SdlReader(name, vocabulary, type -> roots.getOrDefault(type, type), conflicts);
        var types = new LinkedHashMap<String, TypeDef>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type && !vocabulary.isMachinery(type.getName())) {
                var read = reader.type(type);
                types.merge(read.name(), read, (first, second) -> join(first, second, name, conflicts));
            }
        }
        types.replaceAll((_, type) -> withOwnKeys(type));
        types.values().removeIf(type -> type.fields().isEmpty() && Graph.ROOTS.contains(type.name()));
        new References(name, types, conflicts).check();
        return types;
    }

    private static Map<String, String> roots(Document document) {
        var roots = new LinkedHashMap<String, String>();
        for (var schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
            for (var operation : schema.getOperationTypeDefinitions()) {
                var name = operation.getName();
                roots.put(
                        operation.getTypeName().getName(),
                        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            }
        }
        return roots;
    }

    private static TypeDef join(TypeDef first, TypeDef second, String subgraph, Conflicts conflicts) {
        if (first.kind() != second.kind()) {
            conflicts.add("INVALID_GRAPHQL", "Type \"" + first.name() + "\" is defined as two kinds", subgraph);
            return first;
        }
        return new TypeDef(
                first.kind(),
                first.name(),
                first.notes().and(second.notes()),
                union(first.interfaces(), second.interfaces()),
                union(first.fields(), second.fields()),
                union(first.inputs(), second.inputs()),
                union(first.members(), second.members()),
                union(first.values(), second.values()),
                union(first.keys(), second.keys()),
                first.specifiedBy() != null ? first.specifiedBy() : second.specifiedBy());
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        var union = new LinkedHashSet<>(first);
        union.addAll(second);
        return union;
    }

    private static <T> Map<String, T> union(Map<String, T> first, Map<String, T> second) {
        var union = new LinkedHashMap<>(first);
        union.putAll(second);
        return union;
    }

    private static List<KeyDef> union(List<KeyDef> first, List<KeyDef> second) {
        var union = new ArrayList<>(first);
        union.addAll(second);
        return union;
    }

    /** A key field that is marked external (as Federation 1 asks for) is nevertheless known to the subgraph. */
    private static TypeDef withOwnKeys(TypeDef type) {
        if (type.keys().isEmpty() || type.kind() != Kind.OBJECT) {
            return type;
        }
        var fields = new LinkedHashMap<String, FieldDef>();
        type.fields().forEach((name, field) -> {
            var isKey = type.keys().stream().anyMatch(key -> key.fields().selects(type.name(), name));
            fields.put(name, isKey ? field.external(false).shared() : field);
        });
        return type.withFields(fields);
    }
}
