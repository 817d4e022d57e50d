package io.pipekeeper.launcher.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.TreeMap;

/** Passwords and machine keys: 32 random hexadecimal digits each, made when first asked for and kept in the data folder. */
public final class Secrets {

    private static final int BYTES = 16;

    private final Settings settings;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path dataFolder) {
        settings = new Settings(dataFolder.resolve("secrets.properties"));
    }

    public synchronized String of(String name) {
        var known = new TreeMap<>(settings.read());
        var secret = known.get(name);
        if (secret != null) {
            return secret;
        }
        var fresh = fresh();
        known.put(name, fresh);
        settings.write(known);
        return fresh;
    }

    /** What the other side of a door may know about a secret. */
    public String sha256(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(of(name).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
