package io.pipekeeper.federation.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Named types that refer to each other: those of one subgraph, or those of the supergraph. */
public final class Types {

    private final Map<String, TypeDef> types;
    private final Map<String, Set<String>> possible = new LinkedHashMap<>();

    public Types(Map<String, TypeDef> types) {
        this.types = new LinkedHashMap<>(types);
        for (var type : types.values()) {
            if (type.isComposite()) {
                possible.put(type.name(), findPossible(type));
            }
        }
    }

    private Set<String> findPossible(TypeDef type) {
        return switch (type.kind()) {
            case UNION -> type.members();
            case INTERFACE -> implementing(type.name());
            default -> Set.of(type.name());
        };
    }

    private Set<String> implementing(String name) {
        var implementing = new TreeSet<String>();
        for (var type : types.values()) {
            if (type.kind() == Kind.OBJECT && type.interfaces().contains(name)) {
                implementing.add(type.name());
            }
        }
        return implementing;
    }

    public Collection<TypeDef> all() {
        return types.values();
    }

    public @Nullable TypeDef find(String name) {
        return types.get(name);
    }

    public TypeDef get(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("Unknown type " + name);
        }
        return type;
    }

    public @Nullable FieldDef field(String type, String field) {
        var def = types.get(type);
        return def == null ? null : def.field(field);
    }

    /** The object types that a value of this type can have; for an object type, itself. */
    public Set<String> possible(String name) {
        return possible.getOrDefault(name, Set.of());
    }

    public boolean isAbstract(String name) {
        var type = types.get(name);
        return type != null && type.isAbstract();
    }
}
