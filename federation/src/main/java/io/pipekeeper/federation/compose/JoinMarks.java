package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.ArgumentDef;
import io.pipekeeper.federation.schema.EnumValueDef;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.KeyDef;
import io.pipekeeper.federation.schema.Notes;
import io.pipekeeper.federation.schema.Subgraph;
import io.pipekeeper.federation.schema.TypeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The supergraph as Apollo's {@code join} specification writes it: who defines what, and how to get there. */
final class JoinMarks implements SdlPrinter.Marks {

    private static final String HEAD = """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
              @link(url: "https://specs.apollo.dev/tag/v0.3")
              @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
            {
            {roots}}

            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

            directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE

            directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION

            directive @join__graph(name: String!, url: String!) on ENUM_VALUE

            directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE

            directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR

            directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION

            directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

            directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

            scalar join__FieldSet

            enum join__Graph {
            {graphs}}

            scalar link__Import

            enum link__Purpose {
              "Features that secure the graph"
              SECURITY
              "Features that execution needs"
              EXECUTION
            }
            """;

    private final Graph graph;

    JoinMarks(Graph graph) {
        this.graph = graph;
    }

    @Override
    public boolean shows(Notes notes) {
        return true;
    }

    @Override
    public String schema() {
        var roots = Graph.ROOTS.stream()
                .filter(root -> graph.types().find(root) != null)
                .map(root -> "  " + root.toLowerCase(Locale.ROOT) + ": " + root + "\n")
                .collect(Collectors.joining());
        var graphs = graph.subgraphs().keySet().stream()
                .map(name -> "  " + id(name) + " @join__graph(name: " + SdlPrinter.quoted(name) + ", url: \"\")\n")
                .collect(Collectors.joining());
        return HEAD.replace("{roots}", roots).replace("{graphs}", graphs);
    }

    private static String id(String subgraph) {
        var id = subgraph.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
        return Character.isDigit(id.charAt(0)) ? "_" + id : id;
    }

    @Override
    public String onType(TypeDef type) {
        var marks = new ArrayList<String>();
        for (var subgraph : graph.all()) {
            var here = subgraph.types().find(type.name());
            if (here != null) {
                marks.addAll(onType(here, id(subgraph.name())));
            }
        }
        return marks.stream().map(mark -> "\n  " + mark).collect(Collectors.joining()) + on(type.notes()) + "\n";
    }

    private static List<String> onType(TypeDef here, String id) {
        var marks = new ArrayList<String>();
        if (here.keys().isEmpty()) {
            marks.add("@join__type(graph: " + id + ")");
        }
        for (KeyDef key : here.keys()) {
            marks.add("@join__type(graph: " + id + ", key: "
                    + SdlPrinter.quoted(key.fields().text()) + (key.resolvable() ? "" : ", resolvable: false") + ")");
        }
        for (var name : here.interfaces()) {
            marks.add("@join__implements(graph: " + id + ", interface: \"" + name + "\")");
        }
        for (var member : here.members()) {
            marks.add("@join__unionMember(graph: " + id + ", member: \"" + member + "\")");
        }
        return marks;
    }

    @Override
    public String onField(TypeDef type, FieldDef field) {
        return graph.all().stream()
                .map(subgraph -> onField(type, field, subgraph))
                .collect(Collectors.joining());
    }

    private static String onField(TypeDef type, FieldDef field, Subgraph subgraph) {
        var here = subgraph.types().field(type.name(), field.name());
        if (here == null || here.resolution().overridden()) {
            return "";
        }
        var resolution = here.resolution();
        return " @join__field(graph: " + id(subgraph.name())
                + argument("requires", resolution.requires())
                + argument("provides", resolution.provides())
                + (here.type().equals(field.type()) ? "" : argument("type", here.type()))
                + (resolution.external() ? ", external: true" : "")
                + argument("override", resolution.overrideFrom()) + ")";
    }

    private static String argument(String name, @Nullable Object value) {
        return value == null ? "" : ", " + name + ": " + SdlPrinter.quoted(value.toString());
    }

    @Override
    public String onInput(TypeDef type, ArgumentDef input) {
        return graph.all().stream()
                .filter(subgraph -> subgraph.types().find(type.name()) != null)
                .map(subgraph -> " @join__field(graph: " + id(subgraph.name()) + ")")
                .collect(Collectors.joining());
    }

    @Override
    public String onValue(TypeDef type, EnumValueDef value) {
        return graph.all().stream()
                .filter(subgraph -> defines(subgraph, type.name(), value.name()))
                .map(subgraph -> " @join__enumValue(graph: " + id(subgraph.name()) + ")")
                .collect(Collectors.joining());
    }

    private static boolean defines(Subgraph subgraph, String type, String value) {
        var here = subgraph.types().find(type);
        return here != null && here.values().containsKey(value);
    }

    @Override
    public String on(Notes notes) {
        var tags = notes.tags().stream()
                .map(tag -> " @tag(name: " + SdlPrinter.quoted(tag) + ")")
                .collect(Collectors.joining());
        return tags + (notes.inaccessible() ? " @inaccessible" : "");
    }
}
