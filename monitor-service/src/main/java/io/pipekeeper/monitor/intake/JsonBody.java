package io.pipekeeper.monitor.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request as JSON, plain or packed, and no more of it than we can bear. */
@ApplicationScoped
public class JsonBody {

    /** What a small packed body may grow to. */
    private static final int MOST_BYTES = 8 << 20;

    private final ObjectReader whole;

    JsonBody(ObjectMapper json) {
        // Of what follows a first document nothing would be kept.
        this.whole = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Throws a refusal that says what is wrong. */
    public JsonNode read(InputStream body, @Nullable String encoding) {
        try (var unpacked = unpacked(body, encoding)) {
            var bytes = unpacked.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.tooLarge(MOST_BYTES);
            }
            return parsed(bytes);
        } catch (JacksonException e) {
            throw Refusal.invalid("the body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Refusal.invalid("the body cannot be read: " + e.getMessage());
        }
    }

    private JsonNode parsed(byte[] bytes) throws IOException {
        var parsed = whole.readTree(bytes);
        if (parsed == null || parsed.isMissingNode()) {
            throw Refusal.invalid("the body is empty, and must be JSON");
        }
        return parsed;
    }

    private static InputStream unpacked(InputStream body, @Nullable String encoding) throws IOException {
        var packing = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "identity", "" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            default -> throw Refusal.unknownEncoding(packing);
        };
    }
}
