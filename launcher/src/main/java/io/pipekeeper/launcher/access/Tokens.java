package io.pipekeeper.launcher.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Mints bearer tokens (JWT, RS256) with the development key. The gateway of the local run believes them; no other one does. */
public record Tokens(SigningKey key) {

    private static final String ISSUER = "pipekeeper-local";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Tokens by the key in a data folder that `up` has made. */
    public static Tokens in(Path dataFolder) {
        return new Tokens(new SigningKey(dataFolder.resolve("keys"), "development"));
    }

    public String mint(Persona persona, Instant at) {
        var content = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims(persona, at));
        return content + "." + BASE64.encodeToString(key.sign(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Map<String, Object> claims(Persona persona, Instant at) {
        return Map.of(
                "iss", ISSUER,
                "sub", persona.id(),
                "upn", persona.id(),
                "groups", List.of(persona.role()),
                "iat", at.getEpochSecond(),
                "exp", at.plus(LIFE).getEpochSecond());
    }

    private static String part(Object content) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + content, e);
        }
    }
}
