package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Fact;
import java.math.BigDecimal;
import java.math.MathContext;

/** Rows counted among others: as a number, or as percent of them. */
final class Share {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    static Unit unit(boolean percent) {
        return percent ? Unit.PERCENT : Unit.ROWS;
    }

    /** Of no rows nothing can be said, and nothing passes by having none. */
    static Observation of(Fact count, Fact all, boolean percent, Period period) {
        if (count instanceof Fact.Broken || all instanceof Fact.Broken) {
            return Observation.of(count instanceof Fact.Broken ? count : all, Unit.ROWS);
        }
        if (!(all instanceof Fact.Quantity(var rows)) || rows.signum() == 0) {
            return new Observation.Nothing("no rows for " + period.key());
        }
        return percent && count instanceof Fact.Quantity(var some)
                ? Observation.amount(some.multiply(HUNDRED).divide(rows, MathContext.DECIMAL64), Unit.PERCENT)
                : Observation.of(count, Unit.ROWS);
    }
}
