package io.pipekeeper.monitor.probe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @ParameterizedTest
    @CsvSource({
        "79.9, OK, ",
        "80, OK, ",
        "80.1, WARN, more than 80 %",
        "95, WARN, more than 80 %",
        "95.1, FAIL, more than 95 %",
        "Infinity, FAIL, more than 95 %",
        "NaN, NO_DATA, "
    })
    void judgesWhatMustNotBeTooLarge(double value, Level level, String broken) {
        var limits = Limits.above(80, 95);

        assertThat(limits.judge(value)).isEqualTo(level);
        assertThat(limits.broken(value, Unit.PERCENT).orElse(null)).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"15, OK, ", "14.9, WARN, less than 15 %", "5, WARN, less than 15 %", "4.9, FAIL, less than 5 %"})
    void judgesWhatMustNotBeTooSmall(double value, Level level, String broken) {
        var limits = Limits.below(15, 5);

        assertThat(limits.judge(value)).isEqualTo(level);
        assertThat(limits.broken(value, Unit.PERCENT).orElse(null)).isEqualTo(broken);
    }

    @Test
    void saysWhatIsExpected() {
        assertThat(new Limits(null, 9.0, 2.0, 1.0).expected(Unit.NUMBER)).contains("at least 2 and at most 9");
        assertThat(Limits.NONE.expected(Unit.NUMBER)).isEmpty();
    }

    @Test
    void refusesLimitsThatNothingCanKeep() {
        assertThatThrownBy(() -> Limits.above(95, 80)).hasMessage("failAbove must not be less than warnAbove");
        assertThatThrownBy(() -> Limits.below(5, 15)).hasMessage("failBelow must not be more than warnBelow");
        assertThatThrownBy(() -> new Limits(1.0, null, 2.0, null)).hasMessageStartingWith("no number is above");
    }

    @ParameterizedTest
    @CsvSource({"82.34567, 82.35 %", "0.5, 0.5 %", "100, 100 %", "1234567, 1235000 %", "Infinity, Infinity %"})
    void showsNumbersAsPeopleReadThem(double value, String text) {
        assertThat(Unit.PERCENT.show(value)).isEqualTo(text);
    }
}
