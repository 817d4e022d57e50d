package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.catalog.Person;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes what a link allows into the link itself, signed, so that nothing has to be stored.
 *
 * <p>In Base64 for URLs: a byte for the version, one for the purpose, eight for the second at which it ends, sixteen for the
 * incident, the person's id, and the first sixteen bytes of the HMAC-SHA256 of all that. There is one way to write a token;
 * whatever reads the same but is spelled otherwise is refused.
 */
record AnswerTokens(String key) {

    static final byte ACKNOWLEDGE = 1;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte VERSION = 1;
    private static final int HEAD_BYTES = 1 + 1 + Long.BYTES + 2 * Long.BYTES;
    private static final int SIGNATURE_BYTES = 16;
    private static final int MOST_CHARACTERS = 200;
    private static final int LEAST_KEY = 32;

    /** What a token turned out to be. */
    sealed interface Reading {

        /** It allows this, now. */
        record Valid(AnswerGrant grant) implements Reading {}

        /** It has allowed something once. */
        record Expired() implements Reading {}

        /** We have made it for something else. */
        record Foreign() implements Reading {}

        /** We have not made it. */
        record Forged() implements Reading {}
    }

    AnswerTokens {
        if (key.length() < LEAST_KEY) {
            throw new IllegalArgumentException(
                    "oncall.answer.signing-key has fewer than %d characters".formatted(LEAST_KEY));
        }
    }

    String write(AnswerGrant grant) {
        return write(grant, ACKNOWLEDGE);
    }

    String write(AnswerGrant grant, byte purpose) {
        var person = grant.person().id().getBytes(StandardCharsets.UTF_8);
        var content = ByteBuffer.allocate(HEAD_BYTES + person.length)
                .put(VERSION)
                .put(purpose)
                .putLong(grant.until().getEpochSecond())
                .putLong(grant.incident().getMostSignificantBits())
                .putLong(grant.incident().getLeastSignificantBits())
                .put(person)
                .array();
        var token = ByteBuffer.allocate(content.length + SIGNATURE_BYTES)
                .put(content)
                .put(signature(content))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    Reading read(String token, Instant now) {
        return decoded(token)
                .flatMap(this::content)
                .map(content -> read(content, now))
                .orElseGet(Reading.Forged::new);
    }

    @Override
    public String toString() {
        return "AnswerTokens";
    }

    private static Reading read(ByteBuffer content, Instant now) {
        if (content.get() != VERSION || content.get() != ACKNOWLEDGE) {
            return new Reading.Foreign();
        }
        var until = Instant.ofEpochSecond(content.getLong());
        var incident = new UUID(content.getLong(), content.getLong());
        var person = new Person(StandardCharsets.UTF_8.decode(content).toString());
        return now.isBefore(until)
                ? new Reading.Valid(new AnswerGrant(incident, person, until))
                : new Reading.Expired();
    }

    /** What stands before the signature, if that is ours. */
    private Optional<ByteBuffer> content(byte[] token) {
        if (token.length <= HEAD_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var end = token.length - SIGNATURE_BYTES;
        var content = Arrays.copyOf(token, end);
        var isOurs = MessageDigest.isEqual(signature(content), Arrays.copyOfRange(token, end, token.length));
        return isOurs ? Optional.of(ByteBuffer.wrap(content)) : Optional.empty();
    }

    private static Optional<byte[]> decoded(String token) {
        if (token.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            var again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return again.equals(token) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
