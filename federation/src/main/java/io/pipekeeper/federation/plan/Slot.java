package io.pipekeeper.federation.plan;

import org.jspecify.annotations.Nullable;

/** The place of one field within the objects at a {@link Position}. */
final class Slot {

    private final String alias;
    private final int index;
    private final String signature;
    private final @Nullable Position below;
    private @Nullable String key;

    /**
     * @param key under which the client wants it, if it does
     * @param alias under which it travels
     * @param signature what the field is; see {@link Position}
     */
    Slot(@Nullable String key, String alias, int index, String signature, @Nullable Position below) {
        this.key = key;
        this.alias = alias;
        this.index = index;
        this.signature = signature;
        this.below = below;
    }

    String alias() {
        return alias;
    }

    int index() {
        return index;
    }

    @Nullable
    Position below() {
        return below;
    }

    /** The key by which the client knows it, or else its alias. */
    String shownAs() {
        return key == null ? alias : key;
    }

    boolean is(String otherSignature) {
        return signature.equals(otherSignature);
    }

    boolean isWantedAs(String otherKey) {
        return otherKey.equals(key);
    }

    boolean isInternal() {
        return key == null;
    }

    void claim(String wantedKey) {
        key = wantedKey;
    }
}
