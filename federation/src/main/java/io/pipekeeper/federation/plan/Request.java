package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.json.JsonSlice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request to one subgraph, as complete as it can be before execution.
 *
 * @param head the start of the body, up to and including {@code "variables":{}}
 * @param variables of the client that are sent on
 * @param after indexes of the requests that must be over first
 */
@SuppressWarnings("ArrayRecordComponent") // encoded once, never compared
public record Request(
        int index,
        String subgraph,
        String query,
        byte[] head,
        List<String> variables,
        List<Part> parts,
        Set<Integer> after) {

    /** What the request is about. */
    public sealed interface Part {

        Way way();

        /** Root fields; the data belongs to the objects at the end of the way, at first the root itself. */
        record Root(Way way, Layout layout) implements Part {}

        /**
         * Entities at one place.
         *
         * @param alias the response key
         * @param variable quoted, with its colon
         */
        @SuppressWarnings("ArrayRecordComponent") // encoded once, never compared
        record Entities(Way way, Layout layout, String alias, byte[] variable, List<Entity> entities) implements Part {}
    }

    /** One concrete type of entities. */
    public record Entity(String type, JsonSlice typeName, Representation representation) {}

    /**
     * The way to the objects that a part completes.
     *
     * @param shown the way in the client's words; names only
     * @param isSingle whether there is at most one object at its end
     * @param onlyField the key of the one field that the part fetches; empty if there are more
     */
    public record Way(List<Step> steps, boolean isAbstract, List<String> shown, boolean isSingle, String onlyField) {}

    /**
     * One field on the way.
     *
     * @param on the quoted type whose objects are followed; null for all
     * @param shown the key in the client's words
     */
    public record Step(int slot, @Nullable JsonSlice on, String shown) {}
}
