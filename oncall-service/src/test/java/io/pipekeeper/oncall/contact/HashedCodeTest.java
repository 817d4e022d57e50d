package io.pipekeeper.oncall.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashedCodeTest {

    @Test
    void knowsItsCodeAndNoOther() {
        var hashed = HashedCode.of("042137", new byte[] {1, 2, 3});

        assertThat(hashed.matches("042137")).isTrue();
        assertThat(hashed.matches("042138")).isFalse();
        assertThat(hashed.matches("")).isFalse();
    }

    @Test
    void theSameCodeIsKeptDifferentlyEachTime() {
        assertThat(HashedCode.of("042137", new byte[] {1}).hash())
                .isNotEqualTo(HashedCode.of("042137", new byte[] {2}).hash());
    }
}
