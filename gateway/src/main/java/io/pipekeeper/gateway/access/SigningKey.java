package io.pipekeeper.gateway.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads the key that signs internal tokens. */
final class SigningKey {

    private SigningKey() {}

    /** The RSA key in a PKCS#8 PEM file. */
    static PrivateKey in(Path file) {
        try {
            var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (IOException e) {
            throw new IllegalStateException("The signing key cannot be read: " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The signing key is not an RSA key in PKCS#8 PEM form: " + file, e);
        }
    }
}
