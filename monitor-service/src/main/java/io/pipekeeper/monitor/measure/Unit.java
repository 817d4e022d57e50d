package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Magnitude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What a number counts, for messages. */
public enum Unit {
    ROWS(" rows"),
    PERCENT(" %"),
    HOURS(" h"),
    MISSING(" missing"),
    DEVIATIONS(" deviations"),
    NONE("");

    private static final int DECIMALS = 2;

    private final String suffix;

    Unit(String suffix) {
        this.suffix = suffix;
    }

    /** The number as people read it, rounded to two decimals; what is beyond reading with its power of ten. */
    String of(BigDecimal value) {
        var rounded = plain(value);
        return this == ROWS && rounded.equals("1") ? "1 row" : rounded + suffix;
    }

    private static String plain(BigDecimal value) {
        if (Magnitude.isBeyondReading(value)) {
            return Magnitude.withPower(value);
        }
        var rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
        var shown = rounded.signum() == 0 ? value.round(new MathContext(DECIMALS)) : rounded;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
