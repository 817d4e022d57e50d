package io.pipekeeper.subgraph.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes ids of things that happen: UUID version 7 (RFC 9562), so that they sort by the time they carry. */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    public static UUID at(Instant instant) {
        long high = (instant.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
