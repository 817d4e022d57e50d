package io.pipekeeper.federation.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A growing JSON document. What was written last can be taken back, which is how a null moves up to its parent. */
public final class JsonBuffer {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    public JsonBuffer(int capacity) {
        this.bytes = new byte[Math.max(capacity, 64)];
    }

    public int length() {
        return length;
    }

    /** Takes back everything after the first {@code newLength} bytes. */
    public void truncate(int newLength) {
        length = newLength;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** A value of its own made of what was written. */
    public JsonSlice toSlice() {
        var copy = toBytes();
        return new JsonSlice(copy, 0, copy.length);
    }

    public JsonBuffer write(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    public JsonBuffer write(byte[] json) {
        return write(json, 0, json.length);
    }

    public JsonBuffer write(JsonSlice slice) {
        return write(slice.bytes(), slice.from(), slice.to());
    }

    /** Writes text that is JSON already. */
    public JsonBuffer raw(String json) {
        return write(json.getBytes(StandardCharsets.UTF_8));
    }

    public JsonBuffer writeNull() {
        return write(NULL);
    }

    private JsonBuffer write(byte[] source, int from, int to) {
        int count = to - from;
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
        return this;
    }

    /** Writes a string with its quotes and escapes. */
    public JsonBuffer string(String text) {
        write('"');
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            if (next == '"' || next == '\\') {
                write('\\').write((char) next);
            } else if (next == '\n') {
                raw("\\n");
            } else if (next >= 0 && next < ' ') {
                raw("\\u00").write((char) HEX[next >> 4]).write((char) HEX[next & 15]);
            } else {
                reserve(1);
                bytes[length++] = next;
            }
        }
        return write('"');
    }

    /** Writes parsed JSON: maps, lists, strings, numbers, booleans, nulls and slices. */
    public JsonBuffer value(@Nullable Object value) {
        return switch (value) {
            case null -> writeNull();
            case JsonSlice slice -> write(slice);
            case String text -> string(text);
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            case Boolean _, Number _ -> raw(value.toString());
            default -> string(value.toString());
        };
    }

    private JsonBuffer object(Map<?, ?> map) {
        write('{');
        boolean first = true;
        for (var entry : map.entrySet()) {
            if (!first) {
                write(',');
            }
            first = false;
            string(String.valueOf(entry.getKey())).write(':').value(entry.getValue());
        }
        return write('}');
    }

    private JsonBuffer array(List<?> list) {
        write('[');
        boolean first = true;
        for (var element : list) {
            if (!first) {
                write(',');
            }
            first = false;
            value(element);
        }
        return write(']');
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
