package io.pipekeeper.oncall.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a webhook call comes from us and is recent.
 *
 * <p>The sender puts the time in seconds since 1970 into the header {@code X-Pipekeeper-Timestamp}, and into
 * {@code X-Pipekeeper-Signature} the text {@code v1=} and the HMAC-SHA256, in lower-case hex, of the timestamp, a dot,
 * and the body as it is sent. A receiver computes the same with the secret it shares with us, compares in constant time,
 * and refuses timestamps that are more than five minutes off. In a shell:
 *
 * <pre>{@code printf '%s.%s' "$timestamp" "$body" | openssl dgst -sha256 -hmac "$secret"}</pre>
 */
public record WebhookSignature(String secret) {

    /** The header that carries the time. */
    public static final String TIMESTAMP_HEADER = "X-Pipekeeper-Timestamp";

    /** The header that carries the signature. */
    public static final String SIGNATURE_HEADER = "X-Pipekeeper-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1=";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** The value of the signature header. */
    public String sign(long timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return VERSION + HexFormat.of().formatHex(mac.doFinal(bytes(timestamp + "." + body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** What a receiver does: whether the call is signed with the secret, and recent. */
    public boolean verifies(long timestamp, String body, String signature, Instant now) {
        var age = Duration.between(Instant.ofEpochSecond(timestamp), now).abs();
        return age.compareTo(TOLERANCE) <= 0 && MessageDigest.isEqual(bytes(sign(timestamp, body)), bytes(signature));
    }

    @Override
    public String toString() {
        return "WebhookSignature";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
