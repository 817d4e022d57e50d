package io.pipekeeper.federation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void decodesWhatItEncodes() {
        var value = Map.of("text", "quote \" slash \\ line \n tab \t ü 😀 \u0001", "list", List.of(1, true, "x"));

        var json = new JsonBuffer(8).value(value).toBytes();

        assertThat(JsonValues.parse(json)).isEqualTo(value);
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("line \\n");
    }

    @Test
    void readsNumbersExactly() {
        assertThat(JsonValues.parse(bytes("[0, -1, 12345678901234567890, 1.50, 1e3]")))
                .hasToString("[0, -1, 12345678901234567890, 1.50, 1E+3]");
    }

    @Test
    void readsEscapes() {
        assertThat(JsonValues.parse(bytes("\"a\\u00e9\\n\\\"\\\\\\/\""))).isEqualTo("aé\n\"\\/");
    }

    @Test
    void findsTheEndOfStringsOfAnyLength() {
        for (var length : IntStream.range(0, 40).toArray()) {
            var text = "x".repeat(length);
            var cursor = new JsonCursor(bytes("[\"" + text + "\",\"" + text + "\\\"\",7]"));

            assertThat(elements(cursor)).containsExactly('"' + text + '"', '"' + text + "\\\"\"", "7");
        }
    }

    @Test
    void passesOverNestedValuesWithBracesInStrings() {
        var cursor = new JsonCursor(bytes(" { \"a\" : {\"x\":\"}]\\\"\",\"y\":[{}]} , \"b\" : 1 } "));
        var keys = new ArrayList<String>();
        cursor.expect('{');
        for (boolean first = true; cursor.nextKey(first); first = false) {
            keys.add(cursor.key() + "=" + cursor.value());
        }

        assertThat(keys).containsExactly("a={\"x\":\"}]\\\"\",\"y\":[{}]}", "b=1");
        assertThat(cursor.atEnd()).isTrue();
    }

    @Test
    void takesEqualBytesForEqualWhereverTheyStand() {
        var whole = JsonSlice.of("\"ü1\"");
        var part = new JsonCursor(bytes(" [\"ü1\"]"));
        part.expect('[');

        assertThat(part.value()).isEqualTo(whole).hasSameHashCodeAs(whole);
    }

    @Test
    void takesBackWhatWasWritten() {
        var out = new JsonBuffer(4).raw("[1");
        int mark = out.length();
        out.raw(",\"much more than fits\"").truncate(mark);

        assertThat(out.write(']').toString()).isEqualTo("[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "\"open", "{\"a\"}", "{\"a\":}", "[1,]2", "tru", "{} {}", "\"\\"})
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> JsonValues.parse(bytes(text))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatThrownBy(() -> JsonValues.parse(bytes("[".repeat(100_000)))).isInstanceOf(MalformedJson.class);
    }

    private static List<String> elements(JsonCursor cursor) {
        var elements = new ArrayList<String>();
        cursor.expect('[');
        for (boolean first = true; cursor.nextElement(first); first = false) {
            elements.add(cursor.value().toString());
        }
        return elements;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
