package io.pipekeeper.federation.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One JSON value inside a larger document, still as the bytes in which it arrived. Equal when the bytes are. */
public final class JsonSlice {

    private final byte[] bytes;
    private final int from;
    private final int to;

    public JsonSlice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** A slice that is a whole document. */
    public static JsonSlice of(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonSlice(bytes, 0, bytes.length);
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The first byte, which tells the kind of the value. */
    public byte first() {
        return bytes[from];
    }

    /** Whether this is the JSON null. */
    public boolean isNull() {
        return bytes[from] == 'n';
    }

    /** Whether the value is exactly these bytes. */
    public boolean is(byte[] json) {
        return Arrays.equals(bytes, from, to, json, 0, json.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonSlice that && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }

    @Override
    public int hashCode() {
        if (from == 0 && to == bytes.length) {
            return Arrays.hashCode(bytes); // the same sum, many bytes at a time
        }
        int hash = 1;
        for (int index = from; index < to; index++) {
            hash = 31 * hash + bytes[index];
        }
        return hash;
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
