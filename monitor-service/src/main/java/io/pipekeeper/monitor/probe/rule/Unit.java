package io.pipekeeper.monitor.probe.rule;

import java.math.BigDecimal;
import java.math.MathContext;

/** In what a number is measured. */
public enum Unit {
    NUMBER(""),
    PERCENT(" %"),
    MILLISECONDS(" ms"),
    SECONDS(" s"),
    PER_SECOND(" per second");

    private static final MathContext DIGITS = new MathContext(4);

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    /** A number as people read it, with four digits that matter: `82.35 %`. */
    public String show(double value) {
        return Double.isFinite(value) ? plain(value) + sign : value + sign;
    }

    private static String plain(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
