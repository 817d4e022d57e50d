package io.pipekeeper.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.gateway.fixture.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @Test
    void isReadFromPem() {
        assertThat(SigningKey.in(Keys.pemFile(Keys.GATEWAY))).isEqualTo(Keys.GATEWAY.getPrivate());
    }

    @Test
    void isMissedWithItsName(@TempDir Path folder) {
        var missing = folder.resolve("gone.pem");

        assertThatThrownBy(() -> SigningKey.in(missing)).hasMessageContaining("gone.pem");
    }

    @Test
    void isRefusedWhenItIsNoKey(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("odd.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");

        assertThatThrownBy(() -> SigningKey.in(file))
                .hasMessageContaining("PKCS#8")
                .hasMessageContaining("odd.pem");
    }
}
