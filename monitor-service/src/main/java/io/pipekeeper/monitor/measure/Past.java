package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of earlier periods with which one is compared.
 *
 * @param numbers those that count, the newest first
 * @param excused how many were left out because nobody was held to their periods
 */
record Past(List<BigDecimal> numbers, int excused) {

    Past {
        numbers = List.copyOf(numbers);
    }

    /**
     * What counts of the numbers that there are. When too few are left, those that failed count as well: a new normal must
     * not be alarming for ever. What was excused never counts.
     */
    static Past of(Base base, Occasion occasion, Function<Period, @Nullable BigDecimal> earlier) {
        List<BigDecimal> good = new ArrayList<>();
        List<BigDecimal> held = new ArrayList<>();
        var excused = 0;
        for (var period : base.periods(occasion.period())) {
            var number = earlier.apply(period);
            if (number != null && occasion.exclusions().excused().contains(period)) {
                excused++;
            } else if (number != null) {
                held.add(number);
                if (!occasion.exclusions().failed().contains(period)) {
                    good.add(number);
                }
            }
        }
        var counting = good.size() >= base.atLeast() ? good : held;
        return new Past(counting.stream().limit(base.atMost()).toList(), excused);
    }

    /** How far a number is from these; too few of them say nothing. */
    Observation compared(Base base, Function<List<BigDecimal>, Observation> comparison) {
        if (numbers.size() >= base.atLeast()) {
            return comparison.apply(numbers);
        }
        var leftOut = excused == 0 ? "" : ", %d left out as excused".formatted(excused);
        return new Observation.TooEarly("nothing to compare with yet: %d of at least %d earlier periods%s"
                .formatted(numbers.size(), base.atLeast(), leftOut));
    }
}
