package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * With which earlier periods one is compared. The period itself never counts, nor does one that failed or was excused.
 */
sealed interface Base {

    /** How far back it looks, in periods. */
    int lookBack();

    /** How many numbers it needs before it says anything. */
    int atLeast();

    /** The numbers that count, of those that there are, newest first. */
    List<BigDecimal> numbers(Period period, Function<Period, @Nullable BigDecimal> earlier);

    String inWords();

    /** The middle of the numbers. */
    default BigDecimal middle(List<BigDecimal> numbers) {
        return Spread.mean(numbers);
    }

    /** The nearest period before, at most a week of them back. */
    record Previous() implements Base {

        private static final int MOST = 7;

        @Override
        public int lookBack() {
            return MOST;
        }

        @Override
        public int atLeast() {
            return 1;
        }

        @Override
        public List<BigDecimal> numbers(Period period, Function<Period, @Nullable BigDecimal> earlier) {
            return Base.collected(period, 1, MOST, earlier).stream().limit(1).toList();
        }

        @Override
        public String inWords() {
            return "the period before";
        }
    }

    /** The mean of the periods before. */
    record Average(int periods, int atLeast) implements Base {

        @Override
        public int lookBack() {
            return periods;
        }

        @Override
        public List<BigDecimal> numbers(Period period, Function<Period, @Nullable BigDecimal> earlier) {
            return Base.collected(period, 1, periods, earlier);
        }

        @Override
        public String inWords() {
            return "the mean of the %d periods before, at least %d of them".formatted(periods, atLeast);
        }
    }

    /** The median of the same weekday in the weeks before. */
    record Weekday(int weeks, int atLeast) implements Base {

        private static final int DAYS = 7;

        @Override
        public int lookBack() {
            return weeks * DAYS;
        }

        @Override
        public List<BigDecimal> numbers(Period period, Function<Period, @Nullable BigDecimal> earlier) {
            return Base.collected(period, DAYS, weeks, earlier);
        }

        @Override
        public BigDecimal middle(List<BigDecimal> numbers) {
            return Spread.median(numbers);
        }

        @Override
        public String inWords() {
            return "the median of the same weekday in the %d weeks before, at least %d of them"
                    .formatted(weeks, atLeast);
        }
    }

    /** The numbers that count. When too few are left, those that failed count as well: a new normal must not be alarming for ever. */
    static List<BigDecimal> enough(Base base, Occasion occasion, Function<Period, @Nullable BigDecimal> numbers) {
        var good = base.numbers(occasion.period(), period -> occasion.isBase(period) ? numbers.apply(period) : null);
        return good.size() >= base.atLeast() ? good : base.numbers(occasion.period(), numbers);
    }

    private static List<BigDecimal> collected(
            Period period, int stride, int count, Function<Period, @Nullable BigDecimal> earlier) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int step = 1; step <= count; step++) {
            var number = earlier.apply(period.plus(-(long) step * stride));
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
