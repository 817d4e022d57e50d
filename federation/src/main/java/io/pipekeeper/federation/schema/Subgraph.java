package io.pipekeeper.federation.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one subgraph defines, free of all that is federation machinery. */
public record Subgraph(String name, Types types) {

    /**
     * The field if this subgraph can give it where {@code provided} is provided.
     *
     * @param provided what a field above promised for this place
     */
    public @Nullable FieldDef local(String type, String field, @Nullable FieldSet provided) {
        var def = types.field(type, field);
        if (def == null || def.resolution().overridden()) {
            return null;
        }
        if (def.isResolved() || (provided != null && provided.selects(type, field))) {
            return def;
        }
        return null;
    }

    /** The keys by which an entity can be fetched here. */
    public List<KeyDef> entrances(String type) {
        var def = types.find(type);
        if (def == null || def.kind() != Kind.OBJECT) {
            return List.of();
        }
        return def.keys().stream().filter(KeyDef::resolvable).toList();
    }
}
