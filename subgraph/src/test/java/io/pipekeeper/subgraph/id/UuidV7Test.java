package io.pipekeeper.subgraph.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00.123Z");

    @Test
    void hasVersionAndVariantOfTheRfc() {
        var id = UuidV7.at(NOON);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void carriesItsMillisecond() {
        assertThat(UuidV7.at(NOON).getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void sortsByTime() {
        assertThat(UuidV7.at(NOON)).isLessThan(UuidV7.at(NOON.plusMillis(1)));
    }
}
