package io.pipekeeper.monitor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BoundsTest {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.TWO;

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of(new Bounds.Exactly(ONE), List.of(1), "exactly 1 row"),
                Arguments.of(new Bounds.Not(ONE), List.of(0, 2, 3), "anything but 1 row"),
                Arguments.of(new Bounds.Above(ONE), List.of(2, 3), "more than 1 row"),
                Arguments.of(new Bounds.AtLeast(ONE), List.of(1, 2, 3), "at least 1 row"),
                Arguments.of(new Bounds.Below(TWO), List.of(0, 1), "less than 2 rows"),
                Arguments.of(new Bounds.AtMost(TWO), List.of(0, 1, 2), "at most 2 rows"),
                Arguments.of(new Bounds.Between(ONE, TWO), List.of(1, 2), "between 1 row and 2 rows, both allowed"),
                Arguments.of(new Bounds.Outside(ONE, TWO), List.of(0, 3), "less than 1 row or more than 2 rows"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("bounds")
    void allowWhatTheySay(Bounds bounds, List<Integer> allowed, String words) {
        assertThat(Stream.of(0, 1, 2, 3).filter(number -> bounds.allow(BigDecimal.valueOf(number))))
                .isEqualTo(allowed);
        assertThat(bounds.inWords(Unit.ROWS)).isEqualTo(words);
    }

    @Test
    void writeWhatIsBeyondCountingWithItsPowerOfTen() {
        assertThat(new Bounds.Below(new BigDecimal("1.2345e300")).inWords(Unit.ROWS))
                .isEqualTo("less than 1.23E+300 rows");
        assertThat(new Bounds.Above(new BigDecimal("-1.5e-300")).inWords(Unit.NONE))
                .isEqualTo("more than -1.5E-300");
    }

    @Test
    void refuseARangeThatIsEmpty() {
        assertThatThrownBy(() -> new Bounds.Between(TWO, ONE)).hasMessage("the range from 2 to 1 is empty");
    }
}
