package io.pipekeeper.federation.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Walks through a JSON document from front to back. Strings are scanned eight bytes at a time and never decoded; a value
 * that nobody asked for costs little more than reading its bytes once.
 */
public final class JsonCursor {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private final byte[] bytes;
    private final int end;
    private int at;
    private int keyFrom;
    private int keyTo;

    public JsonCursor(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    public JsonCursor(JsonSlice slice) {
        this.bytes = slice.bytes();
        this.at = slice.from();
        this.end = slice.to();
    }

    /** The next byte that is not white space; it is not consumed. */
    public byte peek() {
        while (at < end) {
            byte next = bytes[at];
            if (next > ' ') {
                return next;
            }
            at++;
        }
        throw new MalformedJson("JSON ends too early");
    }

    /** Whether nothing but white space is left. */
    public boolean atEnd() {
        while (at < end && bytes[at] <= ' ') {
            at++;
        }
        return at >= end;
    }

    /** Consumes the byte if it is the next one. */
    public boolean take(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    public void expect(char expected) {
        if (!take(expected)) {
            throw new MalformedJson("Expected '" + expected + "' but found '" + (char) bytes[at] + "' at " + at);
        }
    }

    /**
     * Moves to the next entry of the object whose brace was taken, past its key and colon. Call as
     * {@code for (boolean first = true; nextKey(first); first = false)}.
     */
    public boolean nextKey(boolean first) {
        if (take('}')) {
            return false;
        }
        if (!first) {
            expect(',');
        }
        expect('"');
        keyFrom = at;
        keyTo = endOfString();
        expect(':');
        return true;
    }

    /** Moves to the next element of the array whose bracket was taken. */
    public boolean nextElement(boolean first) {
        if (take(']')) {
            return false;
        }
        if (!first) {
            expect(',');
        }
        return true;
    }

    /** Whether the key just read is this one; keys of GraphQL responses carry no escapes. */
    public boolean keyIs(byte[] name) {
        return keyTo - keyFrom == name.length && Arrays.equals(bytes, keyFrom, keyTo, name, 0, name.length);
    }

    /** The key just read, still escaped and without its quotes. */
    public JsonSlice key() {
        return new JsonSlice(bytes, keyFrom, keyTo);
    }

    /** The next value, whole. */
    public JsonSlice value() {
        peek();
        int from = at;
        skip();
        return new JsonSlice(bytes, from, at);
    }

    /** Passes over the next value, however large. */
    public void skip() {
        switch (peek()) {
            case '"' -> {
                at++;
                endOfString();
            }
            case '{', '[' -> skipNested();
            default -> skipScalar();
        }
    }

    private void skipScalar() {
        int from = at;
        while (at < end && isScalar(bytes[at])) {
            at++;
        }
        if (from == at) {
            throw new MalformedJson("No value at " + at);
        }
    }

    private static boolean isScalar(byte next) {
        return next > ' ' && next != ',' && next != '}' && next != ']' && next != '"' && next != ':';
    }

    private void skipNested() {
        int depth = 0;
        while (at < end) {
            switch (bytes[at++]) {
                case '"' -> endOfString();
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (--depth == 0) {
                        return;
                    }
                }
                default -> {
                    // part of a scalar, a separator or white space
                }
            }
        }
        throw new MalformedJson("JSON ends inside an object or array");
    }

    /** From behind an opening quote to behind the closing one; answers where the closing one stands. */
    private int endOfString() {
        int index = at;
        while (index + Long.BYTES <= end) {
            long word = (long) LONGS.get(bytes, index);
            long found = zeroBytes(word ^ QUOTES) | zeroBytes(word ^ BACKSLASHES);
            if (found == 0) {
                index += Long.BYTES;
                continue;
            }
            index += Long.numberOfTrailingZeros(found) >>> 3;
            if (bytes[index] == '"') {
                at = index + 1;
                return index;
            }
            index += 2;
        }
        return endOfShortString(index);
    }

    private int endOfShortString(int from) {
        int index = from;
        while (index < end) {
            byte next = bytes[index];
            if (next == '"') {
                at = index + 1;
                return index;
            }
            index += next == '\\' ? 2 : 1;
        }
        throw new MalformedJson("JSON ends inside a string");
    }

    private static long zeroBytes(long word) {
        return (word - ONES) & ~word & HIGHS;
    }
}
