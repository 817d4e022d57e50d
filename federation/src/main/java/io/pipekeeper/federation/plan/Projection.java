package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.json.JsonSlice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the objects at a place are written for the client: which fields, in the order of the query.
 *
 * @param variants one per concrete type; objects of other types are null to the client
 * @param isAbstract whether the objects must be asked for their type
 */
public record Projection(List<Variant> variants, boolean isAbstract) {

    /** The fields of one concrete type. */
    public record Variant(String type, JsonSlice typeName, List<Line> lines) {}

    /** One field of the answer. */
    public sealed interface Line {

        /** The key with quotes and colon. */
        Key key();

        /** The name of the type. */
        record TypeName(Key key) implements Line {}

        /** A question about the schema, answered by the engine. */
        record Introspection(Key key, Asked asked) implements Line {}

        /** A scalar, or lists of them, copied as the subgraph wrote it. */
        record Scalar(Key key, int slot, Wrapping wrapping) implements Line {}

        /** An enum; values that clients may not see become null. */
        record Choice(Key key, int slot, Wrapping wrapping, Set<JsonSlice> values) implements Line {}

        /** An object, or lists of them. */
        record Nested(Key key, int slot, Wrapping wrapping, Projection below) implements Line {}
    }

    /**
     * A response key.
     *
     * @param owner for messages: the type that has the field
     */
    @SuppressWarnings("ArrayRecordComponent") // encoded once, never compared
    public record Key(String name, byte[] json, String owner, String field) {}

    /**
     * What may be null.
     *
     * @param element of the elements, if this is a list
     */
    public record Wrapping(boolean isNonNull, @Nullable Wrapping element) {}
}
