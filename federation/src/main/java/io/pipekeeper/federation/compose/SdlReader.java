package io.pipekeeper.federation.compose;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import io.pipekeeper.federation.schema.ArgumentDef;
import io.pipekeeper.federation.schema.EnumValueDef;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.FieldDef.Resolution;
import io.pipekeeper.federation.schema.FieldSet;
import io.pipekeeper.federation.schema.KeyDef;
import io.pipekeeper.federation.schema.Kind;
import io.pipekeeper.federation.schema.Notes;
import io.pipekeeper.federation.schema.TypeDef;
import io.pipekeeper.federation.schema.TypeRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads one definition or extension of a type, in the words of its subgraph. */
final class SdlReader {

    private final String subgraph;
    private final Vocabulary vocabulary;
    private final UnaryOperator<String> renamed;
    private final Conflicts conflicts;

    /**
     * @param renamed the name of a type in the supergraph, which differs for root types only
     */
    SdlReader(String subgraph, Vocabulary vocabulary, UnaryOperator<String> renamed, Conflicts conflicts) {
        this.subgraph = subgraph;
        this.vocabulary = vocabulary;
        this.renamed = renamed;
        this.conflicts = conflicts;
    }

    TypeDef type(TypeDefinition<?> definition) {
        return switch (definition) {
            case ObjectTypeDefinition object ->
                composite(Kind.OBJECT, object, object.getImplements(), object.getFieldDefinitions());
            case InterfaceTypeDefinition interfaceType ->
                composite(
                        Kind.INTERFACE,
                        interfaceType,
                        interfaceType.getImplements(),
                        interfaceType.getFieldDefinitions());
            case UnionTypeDefinition union -> union(union);
            case EnumTypeDefinition enumType -> enumType(enumType);
            case InputObjectTypeDefinition input -> input(input);
            case ScalarTypeDefinition scalar -> scalar(scalar);
            default -> throw new IllegalArgumentException("Unknown definition " + definition);
        };
    }

    private TypeDef composite(
            Kind kind, TypeDefinition<?> definition, List<?> interfaces, List<FieldDefinition> definitions) {
        var keys = vocabulary.directives(definition, "key").stream()
                .flatMap(key -> fieldSet(key, "key", definition.getName()).stream()
                        .map(fields -> new KeyDef(fields, isResolvable(key))))
                .toList();
        var fields = new LinkedHashMap<String, FieldDef>();
        for (var field : definitions) {
            if (!field.getName().equals("_entities") && !field.getName().equals("_service")) {
                fields.put(field.getName(), field(field, definition));
            }
        }
        return new TypeDef(
                kind,
                renamed.apply(definition.getName()),
                notes(definition),
                names(interfaces),
                fields,
                Map.of(),
                Set.of(),
                Map.of(),
                keys,
                null);
    }

    private FieldDef field(FieldDefinition field, TypeDefinition<?> owner) {
        var coordinate = owner.getName() + "." + field.getName();
        var resolution = new Resolution(
                vocabulary.has(field, "external") || vocabulary.has(owner, "external"),
                !vocabulary.isLinked() || vocabulary.has(field, "shareable") || vocabulary.has(owner, "shareable"),
                false,
                vocabulary.directives(field, "override").stream()
                        .flatMap(override -> Vocabulary.text(override, "from").stream())
                        .findFirst()
                        .orElse(null),
                fieldSet(field, "requires", coordinate),
                fieldSet(field, "provides", coordinate));
        return new FieldDef(
                field.getName(),
                type(field.getType()),
                arguments(field.getInputValueDefinitions()),
                notes(field),
                resolution);
    }

    private @Nullable FieldSet fieldSet(FieldDefinition field, String meaning, String coordinate) {
        return vocabulary.directives(field, meaning).stream()
                .flatMap(directive -> fieldSet(directive, meaning, coordinate).stream())
                .findFirst()
                .orElse(null);
    }

    private List<FieldSet> fieldSet(Directive directive, String meaning, String coordinate) {
        var text = Vocabulary.text(directive, "fields").orElse("");
        var parsed = FieldSet.parse(text);
        if (parsed.isEmpty()) {
            var code = meaning.toUpperCase(Locale.ROOT) + "_INVALID_FIELDS";
            conflicts.add(
                    code,
                    "On " + coordinate + ", for @" + meaning + "(fields: \"" + text + "\"): not a selection of fields",
                    subgraph);
        }
        return parsed.stream().toList();
    }

    private static boolean isResolvable(Directive key) {
        var argument = key.getArgument("resolvable");
        return argument == null || !(argument.getValue() instanceof BooleanValue value) || value.isValue();
    }

    private Map<String, ArgumentDef> arguments(List<InputValueDefinition> definitions) {
        var arguments = new LinkedHashMap<String, ArgumentDef>();
        for (var definition : definitions) {
            var defaultValue = definition.getDefaultValue();
            arguments.put(
                    definition.getName(),
                    new ArgumentDef(
                            definition.getName(),
                            type(definition.getType()),
                            defaultValue == null ? null : AstPrinter.printAst(defaultValue),
                            notes(definition)));
        }
        return arguments;
    }

    private TypeDef union(UnionTypeDefinition union) {
        return simple(Kind.UNION, union, Map.of(), names(union.getMemberTypes()), Map.of(), null);
    }

    private TypeDef enumType(EnumTypeDefinition enumType) {
        var values = new LinkedHashMap<String, EnumValueDef>();
        for (var value : enumType.getEnumValueDefinitions()) {
            values.put(value.getName(), new EnumValueDef(value.getName(), notes(value)));
        }
        return simple(Kind.ENUM, enumType, Map.of(), Set.of(), values, null);
    }

    private TypeDef input(InputObjectTypeDefinition input) {
        return simple(Kind.INPUT, input, arguments(input.getInputValueDefinitions()), Set.of(), Map.of(), null);
    }

    private TypeDef scalar(ScalarTypeDefinition scalar) {
        var specifiedBy = scalar.getDirectives("specifiedBy").stream()
                .flatMap(directive -> Vocabulary.text(directive, "url").stream())
                .findFirst()
                .orElse(null);
        return simple(Kind.SCALAR, scalar, Map.of(), Set.of(), Map.of(), specifiedBy);
    }

    private TypeDef simple(
            Kind kind,
            TypeDefinition<?> definition,
            Map<String, ArgumentDef> inputs,
            Set<String> members,
            Map<String, EnumValueDef> values,
            @Nullable String specifiedBy) {
        return new TypeDef(
                kind,
                definition.getName(),
                notes(definition),
                Set.of(),
                Map.of(),
                inputs,
                members,
                values,
                List.of(),
                specifiedBy);
    }

    private Set<String> names(List<?> types) {
        var names = new LinkedHashSet<String>();
        for (var type : types) {
            names.add(renamed.apply(((TypeName) type).getName()));
        }
        return names;
    }

    private TypeRef type(Type<?> type) {
        return rename(TypeRef.of(type));
    }

    private TypeRef rename(TypeRef type) {
        return switch (type) {
            case TypeRef.Named(var name) -> new TypeRef.Named(renamed.apply(name));
            case TypeRef.ListOf(var element) -> new TypeRef.ListOf(rename(element));
            case TypeRef.NonNull(var nullable) -> new TypeRef.NonNull(rename(nullable));
        };
    }

    private <T extends DirectivesContainer<?> & NamedNode<?>> Notes notes(T node) {
        var tags = new TreeSet<String>();
        for (var tag : vocabulary.directives(node, "tag")) {
            Vocabulary.text(tag, "name").ifPresent(tags::add);
        }
        var deprecated = node.getDirectives("deprecated").stream()
                .map(directive -> Vocabulary.text(directive, "reason").orElse("No longer supported"))
                .findFirst()
                .orElse(null);
        return new Notes(description(node), deprecated, vocabulary.has(node, "inaccessible"), tags);
    }

    private static @Nullable String description(Object node) {
        return node instanceof AbstractDescribedNode<?> described && described.getDescription() != null
                ? described.getDescription().getContent()
                : null;
    }
}
