package io.pipekeeper.federation;

/**
 * What a single operation may cost before anybody thinks about it; exceeding one refuses the operation unplanned.
 *
 * @param maxDepth nesting of fields
 * @param maxTokens tokens of the document, and fields after all fragments are written out
 * @param maxAliases aliased fields
 * @param maxRootFields fields of the operation itself
 */
public record Limits(int maxDepth, int maxTokens, int maxAliases, int maxRootFields) {

    /** Generous for people, narrow for attackers. */
    public static Limits standard() {
        return new Limits(25, 5_000, 50, 30);
    }
}
