package io.pipekeeper.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    @Test
    void replacesTheCharacterThatPostgresDoesNotStore() {
        assertThat(Bounded.text(" a\0b ")).isEqualTo("a\uFFFDb");
    }

    @Test
    void cutsALineVisibly() {
        assertThat(Bounded.line("abcdef", 4)).isEqualTo("abc…");
        assertThat(Bounded.line("abcd", 4)).isEqualTo("abcd");
    }

    @Test
    void keepsAKeyThatFits() {
        assertThat(Bounded.key("k".repeat(255))).hasSize(255);
    }

    @Test
    void tellsLongKeysApart() {
        var one = Bounded.key("k".repeat(256));

        assertThat(one).hasSize(71).startsWith("sha256:").isEqualTo(Bounded.key("k".repeat(256)));
        assertThat(one).isNotEqualTo(Bounded.key("k".repeat(257)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "☂", "🚒"})
    void groupsFitIntoAnIndexInAnyAlphabet(String letter) {
        assertThat(Bounded.group(letter.repeat(1000)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-06T08:59:59Z, 2026-01-06T08:59:59Z",
        "2026-01-05T09:00:00Z, 2026-01-05T09:00:00Z",
        "2026-01-05T08:59:59Z, 2026-01-06T09:00:00Z",
        "2026-01-06T09:00:01Z, 2026-01-06T09:00:00Z",
        "0001-01-01T00:00:00Z, 2026-01-06T09:00:00Z",
    })
    void believesAClockThatIsNotTooFarOff(Instant told, Instant believed) {
        assertThat(Bounded.time(told, NINE)).isEqualTo(believed);
    }
}
