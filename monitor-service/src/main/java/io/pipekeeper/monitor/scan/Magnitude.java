package io.pipekeeper.monitor.scan;

import java.math.BigDecimal;
import java.math.MathContext;

/** How large, how small and how exact a number may be that people write and read. */
public final class Magnitude {

    /** Databases compare no others. */
    private static final int DIGITS = 400;

    /** Nobody reads more digits. */
    private static final int READABLE = 30;

    private static final MathContext ROUNDED = new MathContext(3);

    private Magnitude() {}

    /** The number; throws IllegalArgumentException when nothing has that size. */
    public static BigDecimal checked(BigDecimal number) {
        if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
            throw new IllegalArgumentException(
                    "a number has at most %d digits before and after the point".formatted(DIGITS));
        }
        return number;
    }

    /** Whether it has more digits before the point, or zeros after it, than anybody reads. */
    public static boolean isBeyondReading(BigDecimal number) {
        return number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > READABLE;
    }

    /** The number with its power of ten: `1.23E+300`. */
    public static String withPower(BigDecimal number) {
        return number.round(ROUNDED).stripTrailingZeros().toString();
    }
}
