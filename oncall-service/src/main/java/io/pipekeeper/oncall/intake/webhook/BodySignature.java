package io.pipekeeper.oncall.intake.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a body, as GitHub and many others make it: HMAC-SHA256 in hex, often with `sha256=` before it. */
final class BodySignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final String secret;

    BodySignature(String secret) {
        this.secret = secret;
    }

    String sign(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    /** Compared in constant time. */
    boolean matches(byte[] body, @Nullable String given) {
        if (given == null) {
            return false;
        }
        var hex = given.strip().toLowerCase(Locale.ROOT);
        var bare = hex.startsWith(PREFIX) ? hex.substring(PREFIX.length()) : hex;
        return MessageDigest.isEqual(
                bare.getBytes(StandardCharsets.UTF_8), sign(body).getBytes(StandardCharsets.UTF_8));
    }
}
