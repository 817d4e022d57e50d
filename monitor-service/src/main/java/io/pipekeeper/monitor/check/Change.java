package io.pipekeeper.monitor.check;

import java.math.BigDecimal;
import java.math.MathContext;

/** The relative change of a number: (current - base) / |base|. Dividing by |base| keeps the sign of the movement. */
final class Change {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Change() {}

    /** From zero to zero nothing changed; from zero to anything else the change is beyond every bound. */
    static Observation between(BigDecimal base, BigDecimal current) {
        if (base.signum() != 0) {
            var percent = current.subtract(base).multiply(HUNDRED).divide(base.abs(), MathContext.DECIMAL64);
            return new Observation.Amount(percent, text(percent, base, current));
        }
        return current.signum() == 0
                ? new Observation.Amount(BigDecimal.ZERO, "0 %: still 0")
                : new Observation.Beyond("from 0 to " + Unit.NONE.of(current));
    }

    private static String text(BigDecimal percent, BigDecimal base, BigDecimal current) {
        var sign = percent.signum() > 0 ? "+" : "";
        return "%s%s: from %s to %s"
                .formatted(sign, Unit.PERCENT.of(percent), Unit.NONE.of(base), Unit.NONE.of(current));
    }
}
