package io.pipekeeper.monitor.sample;

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
record Marks(SecretKey secret, String place) {

    static final String ALGORITHM = "HmacSHA256";

    /** Enough to tell a few rows apart. */
    private static final int BYTES = 5;

    String of(String column, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            var hash = mac.doFinal("%s\n%s\n%s".formatted(place, column, value).getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
