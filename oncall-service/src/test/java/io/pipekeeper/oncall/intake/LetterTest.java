package io.pipekeeper.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{            | The body is not JSON: line 1, column 2",
                "[]           | The body must be a JSON object",
                "''           | The body must be a JSON object",
                "null         | The body must be a JSON object",
                "7            | The body must be a JSON object",
                "\"text\"     | The body must be a JSON object",
                "{} {}        | The body is not JSON: line 1, column 4",
                "{\"a\":}     | The body is not JSON: line 1, column 6",
                "{a: 1}       | The body is not JSON: line 1, column 2",
                "<alert/>     | The body is not JSON: line 1, column 1",
                "a=1&b=2      | The body is not JSON: line 1, column 1",
            })
    void refusesWhatIsNoObject(String body, String error) {
        assertThat(reading(body)).isEqualTo(Reading.invalid(List.of(error)));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThat(status("{\"a\":".repeat(101) + "1" + "}".repeat(101))).isEqualTo(400);
    }

    @Test
    void takesHalfAMegabyteAndNoByteMore() {
        var most = 512 * 1024;

        assertThat(status(" ".repeat(most - 2) + "{}")).isEqualTo(200);
        assertThat(status(" ".repeat(most - 1) + "{}")).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "GZIP", "x"})
    void refusesWhatIsPacked(String encoding) {
        assertThat(status("{}", Map.of("Content-Encoding", encoding))).isEqualTo(415);
    }

    @Test
    void takesWhatIsSaidToBeUnpacked() {
        assertThat(status("{}", Map.of("Content-Encoding", "identity"))).isEqualTo(200);
    }

    @Test
    void refusesBytesThatAreNoText() {
        var letter = new Letter(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}, _ -> null);

        assertThat(letter.json()).isInstanceOf(Reading.Invalid.class);
    }

    private static int status(String body) {
        return status(body, Map.of());
    }

    private static int status(String body, Map<String, String> headers) {
        return switch (new Letter(body.getBytes(StandardCharsets.UTF_8), headers::get).json()) {
            case Reading.Valid<JsonNode> _ -> 200;
            case Reading.Invalid<JsonNode>(var status, var errors) -> status;
        };
    }

    private static Reading<JsonNode> reading(String body) {
        return new Letter(body.getBytes(StandardCharsets.UTF_8), _ -> null).json();
    }
}
