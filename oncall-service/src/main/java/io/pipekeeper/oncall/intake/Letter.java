package io.pipekeeper.oncall.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody put into a door: bytes that may be anything. */
public final class Letter {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_NESTING = 100;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final byte[] body;
    private final Function<String, @Nullable String> headers;
    private @Nullable Reading<JsonNode> json;

    /** A body, and its headers by their name. */
    public Letter(byte[] body, Function<String, @Nullable String> headers) {
        this.body = body;
        this.headers = headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    @Nullable
    String authorization() {
        return header(HttpHeaders.AUTHORIZATION);
    }

    /** The body as a JSON object; it is parsed once. */
    public Reading<JsonNode> json() {
        var known = json;
        if (known == null) {
            known = parse();
            json = known;
        }
        return known;
    }

    private Reading<JsonNode> parse() {
        var encoding = header(HttpHeaders.CONTENT_ENCODING);
        if (body.length > MOST_BYTES) {
            return new Reading.Invalid<>(Reply.TOO_LARGE, List.of("The body exceeds 512 KB"));
        }
        if (encoding != null && !encoding.toLowerCase(Locale.ROOT).equals("identity")) {
            return new Reading.Invalid<>(
                    Reply.WRONG_ENCODING, List.of("The body must be sent as it is, not with a Content-Encoding"));
        }
        try {
            return object(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return Reading.invalid(List.of(inWords(e)));
        } catch (IOException e) { // bytes that are no UTF-8
            return Reading.invalid(List.of("The body is not JSON in UTF-8"));
        }
    }

    private static String inWords(JsonProcessingException fault) {
        var where = fault.getLocation();
        return where == null
                ? "The body is JSON that is too deep or too long"
                : "The body is not JSON: line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
    }

    private static Reading<JsonNode> object(JsonNode node) {
        return node.isObject() ? new Reading.Valid<>(node) : Reading.invalid(List.of("The body must be a JSON object"));
    }
}
