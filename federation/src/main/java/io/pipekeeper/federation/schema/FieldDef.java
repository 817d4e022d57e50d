package io.pipekeeper.federation.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of an object or interface, in one subgraph or in the supergraph. */
public record FieldDef(
        String name, TypeRef type, Map<String, ArgumentDef> arguments, Notes notes, Resolution resolution) {

    /**
     * How the subgraph stands to the field.
     *
     * @param external known here, resolved elsewhere
     * @param shareable may be resolved by several subgraphs
     * @param overridden another subgraph took the field over
     * @param overrideFrom the subgraph from which this one took it
     * @param requires what must be fetched elsewhere first
     * @param provides what is resolved here below this field, though external
     */
    public record Resolution(
            boolean external,
            boolean shareable,
            boolean overridden,
            @Nullable String overrideFrom,
            @Nullable FieldSet requires,
            @Nullable FieldSet provides) {

        public static final Resolution PLAIN = new Resolution(false, false, false, null, null, null);

        Resolution lost() {
            return new Resolution(external, shareable, true, overrideFrom, requires, provides);
        }

        Resolution shared() {
            return new Resolution(external, true, overridden, overrideFrom, requires, provides);
        }

        Resolution external(boolean isExternal) {
            return new Resolution(isExternal, shareable, overridden, overrideFrom, requires, provides);
        }
    }

    public @Nullable FieldSet requires() {
        return resolution.requires;
    }

    public @Nullable FieldSet provides() {
        return resolution.provides;
    }

    /** Whether the subgraph itself resolves the field. */
    public boolean isResolved() {
        return !resolution.external && !resolution.overridden;
    }

    /** The field after another subgraph took it over. */
    public FieldDef lost() {
        return new FieldDef(name, type, arguments, notes, resolution.lost());
    }

    /** The field as known here but resolved elsewhere, or not. */
    public FieldDef external(boolean isExternal) {
        return new FieldDef(name, type, arguments, notes, resolution.external(isExternal));
    }

    /** The field as one that several subgraphs may resolve. */
    public FieldDef shared() {
        return new FieldDef(name, type, arguments, notes, resolution.shared());
    }
}
