package io.pipekeeper.oncall.contact;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a code. A million codes are tried quickly, so the hash is slow and salted: whoever reads the table does
 * not find the code while it is good for anything.
 */
record HashedCode(String salt, String hash) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 20_000;
    private static final int BITS = 256;

    static HashedCode of(String code, byte[] salt) {
        var hex = HexFormat.of();
        return new HashedCode(hex.formatHex(salt), hex.formatHex(hashed(code, salt)));
    }

    boolean matches(String code) {
        var hex = HexFormat.of();
        return MessageDigest.isEqual(hex.parseHex(hash), hashed(code, hex.parseHex(salt)));
    }

    @Override
    public String toString() {
        return "a hashed code";
    }

    private static byte[] hashed(String code, byte[] salt) {
        try {
            var key = new PBEKeySpec(code.toCharArray(), salt, ROUNDS, BITS);
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
