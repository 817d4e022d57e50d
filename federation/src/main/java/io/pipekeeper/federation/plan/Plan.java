package io.pipekeeper.federation.plan;

import java.util.List;

/**
 * Everything about an operation that does not depend on variables: the requests, and how the answer is put together.
 * Immutable and shared.
 *
 * @param requests in an order in which each comes after those it waits for
 * @param layout of the root object
 * @param rootType the type of the root object
 */
public record Plan(List<Request> requests, Layout layout, Projection projection, String rootType) {

    /** The plan for people. */
    public String explain() {
        if (requests.isEmpty()) {
            return "Nothing is fetched: the engine itself knows the answer.\n";
        }
        var text = new StringBuilder();
        for (var request : requests) {
            text.append('#').append(request.index()).append(' ').append(request.subgraph());
            if (!request.after().isEmpty()) {
                text.append(" after ");
                text.append(String.join(
                        ", ", request.after().stream().map(index -> "#" + index).toList()));
            }
            text.append('\n');
            request.parts().forEach(part -> describe(part, text));
            text.append("    ").append(request.query()).append('\n');
        }
        return text.toString();
    }

    private static void describe(Request.Part part, StringBuilder text) {
        if (part instanceof Request.Part.Entities entities) {
            var types = entities.entities().stream().map(Request.Entity::type).toList();
            text.append("    ").append(String.join(" and ", types));
            text.append(" at ").append(String.join(".", part.way().shown())).append('\n');
        }
    }
}
