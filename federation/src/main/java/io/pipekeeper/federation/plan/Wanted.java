package io.pipekeeper.federation.plan;

import graphql.language.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that is wanted, by the client or by the engine itself.
 *
 * @param key the key under which the client wants it; null when only the engine does
 * @param below what is wanted of its value; null when that is a leaf
 * @param source the fields of the document that were merged into this one
 */
record Wanted(
        @Nullable String key,
        String name,
        Arguments arguments,
        @Nullable Selections below,
        List<Field> source) {

    private static final String INTROSPECTION = "__";

    Wanted with(Selections rest) {
        return new Wanted(key, name, arguments, rest, source);
    }

    /** Whether the engine itself knows the value, so that nobody is asked. */
    boolean isOwn() {
        return name.startsWith(INTROSPECTION);
    }

    int size() {
        return isOwn() ? 0 : 1 + (below == null ? 0 : below.size());
    }

    static int size(List<Wanted> fields) {
        return fields.stream().mapToInt(Wanted::size).sum();
    }
}
