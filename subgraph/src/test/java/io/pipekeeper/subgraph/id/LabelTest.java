package io.pipekeeper.subgraph.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "7",
                "aggregate-profit",
                "a--b",
                "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabc"
            })
    void isWhatRfc1123Allows(String text) {
        assertThat(Label.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "a-",
                "A",
                "a_b",
                "a.b",
                "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcd"
            })
    void isNothingElse(String text) {
        assertThat(Label.is(text)).isFalse();
        assertThatThrownBy(() -> Label.require(text)).hasMessageContaining("is no id");
    }

    @Test
    void isRequired() {
        assertThatThrownBy(() -> Label.require(null)).hasMessage("id is missing");
    }
}
