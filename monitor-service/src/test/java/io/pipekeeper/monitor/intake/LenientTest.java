package io.pipekeeper.monitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientTest {

    @ParameterizedTest
    @ValueSource(strings = {"1e201", "1e-201", "1e2147483647", "1e-2147483647", "NaN", "Infinity", "", "many"})
    void takesNoNumberThatADatabaseCannotKeep(String written) {
        assertThat(Lenient.number(TextNode.valueOf(written))).isNull();
    }

    @Test
    void takesANumberAsItIsWritten() {
        assertThat(Lenient.number(TextNode.valueOf("12.50"))).isEqualTo(new BigDecimal("12.50"));
    }

    @Test
    void keepsOfATextWhatADatabaseTakes() {
        assertThat(Lenient.text("a\0b\ud83d")).isEqualTo("ab?");
        assertThat(Lenient.text("\0".repeat(2_000) + "x".repeat(2_000))).isEqualTo("x".repeat(1_000));
    }
}
