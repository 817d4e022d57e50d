package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.schema.ArgumentDef;
import io.pipekeeper.federation.schema.EnumValueDef;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.Notes;
import io.pipekeeper.federation.schema.TypeDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Prints types as SDL, sorted by name so that the same graph always gives the same text. */
final class SdlPrinter {

    /** What is printed beside the types themselves. */
    interface Marks {

        boolean shows(Notes notes);

        String schema();

        String onType(TypeDef type);

        String onField(TypeDef type, FieldDef field);

        String onInput(TypeDef type, ArgumentDef input);

        String onValue(TypeDef type, EnumValueDef value);

        String on(Notes notes);
    }

    private final Graph graph;
    private final Marks marks;
    private final StringBuilder out = new StringBuilder();

    SdlPrinter(Graph graph, Marks marks) {
        this.graph = graph;
        this.marks = marks;
    }

    String print() {
        out.append(marks.schema());
        var sorted = new TreeMap<String, TypeDef>();
        graph.types().all().forEach(type -> sorted.put(type.name(), type));
        for (var type : sorted.values()) {
            if (marks.shows(type.notes()) && !References.BUILT_IN.contains(type.name())) {
                if (!out.isEmpty()) {
                    out.append('\n');
                }
                print(type);
            }
        }
        return out.toString();
    }

    private void print(TypeDef type) {
        description(type.notes(), "");
        out.append(keyword(type)).append(' ').append(type.name());
        switch (type.kind()) {
            case SCALAR ->
                out.append(specifiedBy(type)).append(marks.onType(type)).append('\n');
            case UNION -> {
                out.append(marks.onType(type)).append(" = ");
                out.append(String.join(" | ", visible(type.members()))).append('\n');
            }
            case ENUM -> block(type, type.values().values(), value -> value(type, value));
            case INPUT -> block(type, type.inputs().values(), input -> input(type, input));
            case OBJECT, INTERFACE -> {
                var interfaces = visible(type.interfaces());
                out.append(interfaces.isEmpty() ? "" : " implements " + String.join(" & ", interfaces));
                block(type, type.fields().values(), field -> field(type, field));
            }
        }
    }

    private static String keyword(TypeDef type) {
        return switch (type.kind()) {
            case SCALAR -> "scalar";
            case OBJECT -> "type";
            case INTERFACE -> "interface";
            case UNION -> "union";
            case ENUM -> "enum";
            case INPUT -> "input";
        };
    }

    private static String specifiedBy(TypeDef type) {
        var url = type.specifiedBy();
        return url == null ? "" : " @specifiedBy(url: " + quoted(url) + ")";
    }

    private List<String> visible(Collection<String> types) {
        return types.stream()
                .filter(name -> marks.shows(graph.types().get(name).notes()))
                .sorted()
                .toList();
    }

    private <T> void block(TypeDef type, Collection<T> parts, Consumer<T> print) {
        out.append(marks.onType(type)).append(" {\n");
        parts.forEach(print);
        out.append("}\n");
    }

    private void value(TypeDef type, EnumValueDef value) {
        if (marks.shows(value.notes())) {
            description(value.notes(), "  ");
            out.append("  ")
                    .append(value.name())
                    .append(marks.onValue(type, value))
                    .append(marks.on(value.notes()));
            out.append(deprecated(value.notes())).append('\n');
        }
    }

    private void input(TypeDef type, ArgumentDef input) {
        if (marks.shows(input.notes())) {
            description(input.notes(), "  ");
            out.append("  ").append(argument(input, marks.onInput(type, input))).append('\n');
        }
    }

    private void field(TypeDef type, FieldDef field) {
        if (!marks.shows(field.notes())) {
            return;
        }
        description(field.notes(), "  ");
        out.append("  ").append(field.name()).append(arguments(field.arguments()));
        out.append(": ").append(field.type()).append(marks.onField(type, field)).append(marks.on(field.notes()));
        out.append(deprecated(field.notes())).append('\n');
    }

    private String arguments(Map<String, ArgumentDef> arguments) {
        var parts = new ArrayList<String>();
        for (var argument : arguments.values()) {
            if (marks.shows(argument.notes())) {
                var about = argument.notes().description();
                parts.add((about == null ? "" : quoted(about) + " ") + argument(argument, ""));
            }
        }
        return parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")";
    }

    private String argument(ArgumentDef argument, String joined) {
        var preset = argument.defaultValue() == null ? "" : " = " + argument.defaultValue();
        return argument.name() + ": " + argument.type() + preset + joined + marks.on(argument.notes())
                + deprecated(argument.notes());
    }

    private void description(Notes notes, String indent) {
        if (notes.description() != null) {
            out.append(indent).append(quoted(notes.description())).append('\n');
        }
    }

    private static String deprecated(Notes notes) {
        return notes.deprecated() == null ? "" : " @deprecated(reason: " + quoted(notes.deprecated()) + ")";
    }

    /** GraphQL strings are escaped as JSON strings are. */
    static String quoted(String text) {
        return new JsonBuffer(text.length() + 2).string(text).toString();
    }
}
