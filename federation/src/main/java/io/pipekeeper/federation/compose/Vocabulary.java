package io.pipekeeper.federation.compose;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a subgraph uses the directives of federation. They depend on its {@code @link}: imported names,
 * perhaps renamed, or the name space. Without a link the subgraph speaks Federation 1 and uses the plain names.
 */
final class Vocabulary {

    private static final Pattern FEDERATION =
            Pattern.compile("https?://specs\\.apollo\\.dev/federation/v(\\d+)\\.(\\d+)/?");
    private static final int NEWEST_MINOR = 12;

    private final Map<String, String> canonical = new HashMap<>();
    private String namespace = "federation";
    private boolean linked;

    private Vocabulary() {}

    static Vocabulary of(Document document, String subgraph, Conflicts conflicts) {
        var vocabulary = new Vocabulary();
        for (var schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
            for (Directive link : schema.getDirectives("link")) {
                vocabulary.read(link, subgraph, conflicts);
            }
        }
        return vocabulary;
    }

    private void read(Directive link, String subgraph, Conflicts conflicts) {
        var url = FEDERATION.matcher(text(link, "url").orElse(""));
        if (!url.matches()) {
            return;
        }
        if (!url.group(1).equals("2") || Integer.parseInt(url.group(2)) > NEWEST_MINOR) {
            conflicts.add("UNKNOWN_FEDERATION_LINK_VERSION", "Unknown federation version: " + url.group(), subgraph);
        }
        linked = true;
        namespace = text(link, "as").orElse(namespace);
        Argument imports = link.getArgument("import");
        if (imports != null && imports.getValue() instanceof ArrayValue list) {
            list.getValues().forEach(this::read);
        }
    }

    private void read(Value<?> entry) {
        if (entry instanceof StringValue name) {
            canonical.put(bare(name.getValue()), bare(name.getValue()));
        }
        if (entry instanceof ObjectValue renamed) {
            var names = new HashMap<String, String>();
            renamed.getObjectFields().forEach(field -> {
                if (field.getValue() instanceof StringValue value) {
                    names.put(field.getName(), bare(value.getValue()));
                }
            });
            var name = names.getOrDefault("name", "");
            canonical.put(names.getOrDefault("as", name), name);
        }
    }

    private static String bare(String name) {
        return name.startsWith("@") ? name.substring(1) : name;
    }

    /** Whether the subgraph speaks Federation 2. */
    boolean isLinked() {
        return linked;
    }

    /** Whether the name of a type belongs to federation itself. */
    boolean isMachinery(String type) {
        return List.of("_Any", "_Entity", "_Service", "_FieldSet", "FieldSet").contains(type)
                || type.startsWith(namespace + "__")
                || type.startsWith("link__")
                || (canonical.containsKey(type) && !Character.isLowerCase(type.charAt(0)));
    }

    /** The directives of the container that mean the given one of federation. */
    List<Directive> directives(DirectivesContainer<?> container, String meaning) {
        return container.getDirectives().stream()
                .filter(directive -> meaning.equals(meaning(directive.getName())))
                .toList();
    }

    boolean has(DirectivesContainer<?> container, String meaning) {
        return !directives(container, meaning).isEmpty();
    }

    private @Nullable String meaning(String name) {
        if (!linked) {
            return name;
        }
        if (name.startsWith(namespace + "__")) {
            return name.substring(namespace.length() + 2);
        }
        return canonical.get(name);
    }

    /** The value of a string argument. */
    static Optional<String> text(Directive directive, String argument) {
        Argument found = directive.getArgument(argument);
        return found != null && found.getValue() instanceof StringValue value
                ? Optional.of(value.getValue())
                : Optional.empty();
    }
}
