package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.schema.FieldSet;
import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.KeyDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way into a subgraph for a type.
 *
 * @param key what must be known of the entity; null at the root types, where nothing must
 */
record Entrance(String subgraph, @Nullable KeyDef key) {

    /** The ways to a field that the place does not have, those first whose key is at hand. */
    static List<Entrance> to(Graph graph, Output from, String type, String field) {
        var entrances = new ArrayList<Entrance>();
        var here = from.fetch().subgraph();
        for (var subgraph : graph.all()) {
            var def = subgraph.local(type, field, null);
            if (def == null || (subgraph.name().equals(here) && def.requires() == null)) {
                continue;
            }
            if (Graph.ROOTS.contains(type)) {
                entrances.add(new Entrance(subgraph.name(), null));
            }
            subgraph.entrances(type).forEach(key -> entrances.add(new Entrance(subgraph.name(), key)));
        }
        entrances.sort(Comparator.comparing(entrance -> !entrance.isAtHand(graph, from, type)));
        return entrances;
    }

    private boolean isAtHand(Graph graph, Output from, String type) {
        if (key == null) {
            return true;
        }
        FieldSet fields = key.fields();
        var here = graph.subgraphs().get(from.fetch().subgraph());
        return here != null
                && fields.fieldsOn(type).stream()
                        .allMatch(field -> here.local(type, field.getName(), from.provided()) != null);
    }
}
