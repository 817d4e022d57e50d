package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Magnitude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The relative change of a number: (current - base) / |base|. Dividing by |base| keeps the sign of the movement. */
final class Movement {

    private static final int SHOWN_DIGITS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Movement() {}

    /**
     * From zero to zero nothing changed; from zero to anything else the change is beyond every bound.
     *
     * @param points how many numbers the base is built on
     */
    static Observation between(BigDecimal base, BigDecimal current, int points) {
        if (base.signum() != 0) {
            var percent = current.subtract(base).multiply(HUNDRED).divide(base.abs(), MathContext.DECIMAL64);
            return new Observation.Amount(percent, text(percent, base, current), points);
        }
        return current.signum() == 0
                ? new Observation.Amount(BigDecimal.ZERO, "0 %: still 0", points)
                : new Observation.Beyond("from 0 to " + shortened(current));
    }

    /** How many usual deviations a number is from the median of others. */
    static Observation inDeviations(List<BigDecimal> numbers, BigDecimal current) {
        var median = Spread.median(numbers);
        var deviation = Spread.deviation(numbers);
        var distance = current.subtract(median);
        if (deviation.signum() == 0) { // they were all zero
            return distance.signum() == 0
                    ? new Observation.Amount(BigDecimal.ZERO, "0 deviations: still 0", numbers.size())
                    : new Observation.Beyond("from 0 to " + shortened(current));
        }
        var deviations = distance.divide(deviation, MathContext.DECIMAL64);
        return new Observation.Amount(
                deviations,
                "%s: %s against a median of %s"
                        .formatted(Unit.DEVIATIONS.of(deviations), shortened(current), shortened(median)),
                numbers.size());
    }

    private static String text(BigDecimal percent, BigDecimal base, BigDecimal current) {
        var sign = percent.signum() > 0 ? "+" : "";
        return "%s%s: from %s to %s".formatted(sign, Unit.PERCENT.of(percent), shortened(base), shortened(current));
    }

    /** Four digits show a change of a tenth of a percent; whole numbers are shown whole. */
    private static String shortened(BigDecimal value) {
        if (Magnitude.isBeyondReading(value)) {
            return Magnitude.withPower(value);
        }
        var digits = Math.max(SHOWN_DIGITS, value.precision() - value.scale());
        var rounded = value.round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
