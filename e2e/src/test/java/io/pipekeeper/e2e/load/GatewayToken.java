package io.pipekeeper.e2e.load;

import io.pipekeeper.launcher.access.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A token of an admin as the gateway signs it for the services behind it. */
public record GatewayToken(SigningKey key) {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String HEADER = "{\"alg\": \"RS256\", \"typ\": \"JWT\"}";

    public String at(Instant now) {
        var claims = """
                {"iss": "pipekeeper-gateway", "aud": "pipekeeper-subgraph", "sub": "admin", "upn": "admin",
                 "groups": ["viewer", "responder", "manager", "admin"], "jti": "e2e", "iat": %d, "exp": %d}
                """.formatted(now.getEpochSecond(), now.plus(LIFE).getEpochSecond());
        var content = base64(bytes(HEADER)) + "." + base64(bytes(claims));
        return content + "." + base64(key.sign(bytes(content)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
