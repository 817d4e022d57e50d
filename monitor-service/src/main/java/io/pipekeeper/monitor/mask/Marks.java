package io.pipekeeper.monitor.mask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Stands for values that nobody may see: the same value has the same mark. Without the secret no list of likely values tells
 * which one it is, and marks of two tables or columns say nothing about each other.
 *
 * @param place of which table the values are
 */
public record Marks(SecretKey secret, String place) {

    static final String ALGORITHM = "HmacSHA256";

    /** Enough to tell all segments of a table apart. */
    private static final int BYTES = 6;

    String of(String column, String value) {
        return hash("%s\n%s\n%s".formatted(place, column, value));
    }

    /** Tells marks of this secret from those of another one. */
    String name() {
        return hash(place);
    }

    private String hash(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return "#" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
