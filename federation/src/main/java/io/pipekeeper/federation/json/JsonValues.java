package io.pipekeeper.federation.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes small documents, such as errors, into maps, lists and scalars. Results are never decoded this way. */
public final class JsonValues {

    private static final int MAX_DEPTH = 200;

    private JsonValues() {}

    public static @Nullable Object parse(byte[] json) {
        var cursor = new JsonCursor(json);
        var value = read(cursor, 0);
        if (!cursor.atEnd()) {
            throw new MalformedJson("Something follows the document");
        }
        return value;
    }

    public static @Nullable Object parse(JsonSlice json) {
        return read(new JsonCursor(json), 0);
    }

    private static @Nullable Object read(JsonCursor cursor, int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedJson("Nested too deep");
        }
        return switch (cursor.peek()) {
            case '{' -> object(cursor, depth);
            case '[' -> array(cursor, depth);
            default -> scalar(cursor.value().toString());
        };
    }

    private static Map<String, @Nullable Object> object(JsonCursor cursor, int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        cursor.expect('{');
        for (boolean first = true; cursor.nextKey(first); first = false) {
            var key = unescape(cursor.key().toString());
            map.put(key, read(cursor, depth + 1));
        }
        return map;
    }

    private static List<@Nullable Object> array(JsonCursor cursor, int depth) {
        var list = new ArrayList<@Nullable Object>();
        cursor.expect('[');
        for (boolean first = true; cursor.nextElement(first); first = false) {
            list.add(read(cursor, depth + 1));
        }
        return list;
    }

    private static @Nullable Object scalar(String text) {
        return switch (text) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> text.charAt(0) == '"' ? unescape(text.substring(1, text.length() - 1)) : number(text);
        };
    }

    private static Number number(String text) {
        try {
            if (text.chars().allMatch(next -> next == '-' || Character.isDigit(next))) {
                var integer = new BigInteger(text);
                return integer.bitLength() < Integer.SIZE ? integer.intValue() : integer;
            }
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw new MalformedJson("Not a JSON value: " + text);
        }
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            if (next != '\\') {
                plain.append(next);
                continue;
            }
            char escape = text.charAt(++index);
            if (escape == 'u') {
                plain.append((char) Integer.parseInt(text, index + 1, index + 5, 16));
                index += 4;
            } else {
                plain.append(escaped(escape));
            }
        }
        return plain.toString();
    }

    private static char escaped(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }
}
