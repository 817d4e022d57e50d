package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.FieldSet;
import io.pipekeeper.federation.schema.TypeRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a fetch asks its subgraph for at one position. */
final class Output {

    /** The key of the fields that are asked for whatever the concrete type. */
    static final String ANY = "";

    /** A field that is asked for. */
    record Placed(
            Slot slot,
            String name,
            Arguments arguments,
            @Nullable Output below) {}

    private final Fetch fetch;
    private final Position position;
    private final Route route;
    private final String type;
    private final @Nullable FieldSet provided;
    private final Map<String, Map<String, Placed>> placed = new LinkedHashMap<>();
    private final Set<String> satisfied = new HashSet<>();

    /**
     * @param type the type of the place in the subgraph of the fetch
     * @param provided external fields that the subgraph can give here all the same
     */
    Output(Fetch fetch, Position position, Route route, String type, @Nullable FieldSet provided) {
        this.fetch = fetch;
        this.position = position;
        this.route = route;
        this.type = type;
        this.provided = provided;
    }

    Fetch fetch() {
        return fetch;
    }

    Position position() {
        return position;
    }

    Route route() {
        return route;
    }

    String type() {
        return type;
    }

    @Nullable
    FieldSet provided() {
        return provided;
    }

    /** The fields asked for, by concrete type. */
    Map<String, Map<String, Placed>> placed() {
        return placed;
    }

    boolean isEmpty() {
        return placed.values().stream().allMatch(Map::isEmpty);
    }

    /** Whether the representation carries what the field requires. */
    boolean satisfies(FieldDef field) {
        return field.requires() == null || satisfied.contains(field.name());
    }

    void satisfy(String field, Journal journal) {
        if (satisfied.add(field)) {
            journal.did(() -> satisfied.remove(field));
        }
    }

    /** Asks for a field; asking again answers what is there. */
    Placed place(@Nullable String on, String owner, Wanted wanted, FieldDef local, Journal journal) {
        var slot = position.slot(owner, wanted);
        var fields = placed.computeIfAbsent(on == null ? ANY : on, _ -> new LinkedHashMap<>());
        var present = fields.get(slot.alias());
        if (present != null) {
            return present;
        }
        var added = new Placed(slot, wanted.name(), wanted.arguments(), below(slot, owner, local));
        fields.put(slot.alias(), added);
        journal.did(() -> fields.remove(slot.alias()));
        return added;
    }

    private @Nullable Output below(Slot slot, String owner, FieldDef local) {
        var below = slot.below();
        if (below == null) {
            return null;
        }
        var isList = local.type().nullable() instanceof TypeRef.ListOf;
        var further = route.down(slot, position.guard(owner), isList);
        return new Output(fetch, below, further, local.type().name(), promised(owner, local));
    }

    /** What is provided below: by the field itself, or from further above. */
    private @Nullable FieldSet promised(String owner, FieldDef local) {
        if (local.provides() != null) {
            return local.provides();
        }
        return provided == null ? null : provided.below(owner, local.name()).orElse(null);
    }
}
