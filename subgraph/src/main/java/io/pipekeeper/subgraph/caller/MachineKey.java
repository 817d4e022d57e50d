package io.pipekeeper.subgraph.caller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a key that a machine presents. Keys themselves are random, long, and never stored. */
public record MachineKey(String sha256) {

    public static MachineKey of(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new MachineKey(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether both are the same, compared in constant time. */
    public boolean matches(String otherSha256) {
        return MessageDigest.isEqual(
                sha256.getBytes(StandardCharsets.US_ASCII), otherSha256.getBytes(StandardCharsets.US_ASCII));
    }
}
