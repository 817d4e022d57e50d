package io.pipekeeper.federation.plan;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Prints what a fetch asks for, and notes the variables that it uses. */
final class OutputPrinter {

    private final StringBuilder text = new StringBuilder();
    private final Set<String> variables = new TreeSet<>();

    Set<String> variables() {
        return variables;
    }

    String text() {
        return text.toString();
    }

    void raw(String graphQl) {
        text.append(graphQl);
    }

    /** The selection at a place, in braces. */
    void selection(Output output) {
        text.append('{');
        int start = text.length();
        if (output.position().isAbstract()) {
            text.append("__typename");
        }
        fields(output);
        if (text.length() == start) {
            text.append("__typename");
        }
        text.append('}');
    }

    /** The same without braces, for entities of one type. */
    void entity(Output output) {
        separate();
        text.append("... on ").append(output.type()).append('{');
        fields(output);
        text.append('}');
    }

    private void fields(Output output) {
        output.placed().forEach((on, fields) -> {
            if (fields.isEmpty()) {
                return;
            }
            if (on.equals(Output.ANY)) {
                fields(fields);
                return;
            }
            separate();
            text.append("... on ").append(on).append('{');
            fields(fields);
            text.append('}');
        });
    }

    private void fields(Map<String, Output.Placed> fields) {
        for (var placed : fields.values()) {
            separate();
            var alias = placed.slot().alias();
            text.append(alias.equals(placed.name()) ? "" : alias + ":").append(placed.name());
            text.append(placed.arguments().text());
            variables.addAll(placed.arguments().variables());
            var below = placed.below();
            if (below != null) {
                selection(below);
            }
        }
    }

    private void separate() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '{' && text.charAt(text.length() - 1) != '}') {
            text.append(' ');
        }
    }
}
