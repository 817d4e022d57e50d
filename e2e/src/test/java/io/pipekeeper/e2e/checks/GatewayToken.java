package io.pipekeeper.e2e.checks;

import io.pipekeeper.launcher.access.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/** A token of an admin as the gateway signs it for the services behind it. */
final class GatewayToken {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private GatewayToken() {}

    static String of(SigningKey key) {
        var now = InstantSource.system().instant();
        var claims = """
                {"iss": "pipekeeper-gateway", "aud": "pipekeeper-subgraph", "sub": "admin", "upn": "admin",
                 "groups": ["viewer", "responder", "manager", "admin"], "jti": "checks", "iat": %d, "exp": %d}
                """.formatted(now.getEpochSecond(), now.plus(LIFE).getEpochSecond());
        var content = base64(bytes("{\"alg\": \"RS256\", \"typ\": \"JWT\"}")) + "." + base64(bytes(claims));
        return content + "." + base64(key.sign(bytes(content)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
