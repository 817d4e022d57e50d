package io.pipekeeper.testkit;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Signs callers as the gateway does. The key pair is made anew in every test JVM. */
public final class TestTokens {

    /** The machine key of tests, and its SHA-256. */
    public static final String MACHINE_KEY = "test-machine-key";

    static final String MACHINE_KEY_SHA256 = "f56c37abb354d5b7583c96750836158398e2c29369c4fa1a27dd807f8dce1e5e";

    private static final List<String> ROLES = List.of("viewer", "responder", "manager", "admin");
    private static final KeyPair KEYS = newKeys();

    private TestTokens() {}

    /** A token of a person who has the role and every role below it. */
    public static String of(String user, String role) {
        return Jwt.issuer("pipekeeper-gateway")
                .audience("pipekeeper-subgraph")
                .subject(user)
                .upn(user)
                .groups(Set.copyOf(ROLES.subList(0, ROLES.indexOf(role) + 1)))
                .expiresIn(600)
                .sign(KEYS.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }
}
