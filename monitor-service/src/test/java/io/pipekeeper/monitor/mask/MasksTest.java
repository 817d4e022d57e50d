package io.pipekeeper.monitor.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MasksTest {

    private record Config(Set<String> shown, Optional<String> key) implements MaskingConfig {}

    @Test
    void areOthersWhenSomethingElseMayBeSeenOrIsMarkedInAnotherWay() {
        assertThat(version("a key", "public", "internal"))
                .isEqualTo(version("a key", "internal", "public"))
                .isNotEqualTo(version("a key", "public"))
                .isNotEqualTo(version("another key", "public", "internal"));
    }

    @Test
    void haveASecretOfTheirOwnWhenNobodyGivesThemOne() {
        assertThat(version(null, "public")).isNotEqualTo(version(null, "public"));
    }

    private static String version(@Nullable String key, String... shown) {
        return new Masks(new Config(Set.of(shown), Optional.ofNullable(key))).version();
    }
}
