package io.pipekeeper.federation.schema;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a field, or a field of an input type.
 *
 * @param defaultValue as a GraphQL literal
 */
public record ArgumentDef(
        String name, TypeRef type, @Nullable String defaultValue, Notes notes) {

    /** Whether a caller must give it. */
    public boolean isRequired() {
        return type.isNonNull() && defaultValue == null;
    }
}
