package io.pipekeeper.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.folder.DataFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    private Path parent;

    @Test
    void sayWhoSpeaksAndForHowLong() throws Exception {
        try (var folder = DataFolder.open(parent.resolve("data"))) {
            var claims = claims(minted(folder));

            assertThat(claims.path("iss").asText()).isEqualTo("pipekeeper-local");
            assertThat(claims.path("sub").asText()).isEqualTo("engineer-a");
            assertThat(claims.path("upn").asText()).isEqualTo("engineer-a");
            assertThat(claims.path("groups").get(0).asText()).isEqualTo("responder");
            assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 12 * 3600);
        }
    }

    @Test
    void areSignedByTheKeyThatTheGatewayKnows() throws Exception {
        try (var folder = DataFolder.open(parent.resolve("data"))) {
            var token = minted(folder);

            var dot = token.lastIndexOf('.');
            var verifier = Signature.getInstance("SHA256withRSA");
            var encoded = Base64.getDecoder()
                    .decode(SigningKey.provide(folder, "development").publicKey());
            verifier.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
            assertThat(verifier.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1))))
                    .isTrue();
        }
    }

    @Test
    void needAKeyThatUpHasMade() {
        var tokens = Tokens.in(parent);

        assertThatThrownBy(() -> tokens.mint(new Persona("admin", "admin"), NOW))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("./pipekeeper up");
    }

    @Test
    void speakOnlyForPersonas() {
        var personas = Personas.read(Path.of("../demo/personas.yaml"));

        assertThat(personas.named("engineering-manager").role()).isEqualTo("manager");
        assertThatThrownBy(() -> personas.named("mallory"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("engineer-a");
    }

    private static String minted(DataFolder folder) {
        return new Tokens(SigningKey.provide(folder, "development")).mint(new Persona("engineer-a", "responder"), NOW);
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
