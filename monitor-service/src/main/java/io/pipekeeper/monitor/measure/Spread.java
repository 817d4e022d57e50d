package io.pipekeeper.monitor.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The middle of numbers, and how far they usually are from it. */
final class Spread {

    /** Of a normal distribution the median distance from the median is this part of the standard deviation. */
    private static final BigDecimal NORMAL = new BigDecimal("1.4826");

    /** Numbers that never moved say nothing about how far they may: a hundredth of the middle is taken for usual. */
    private static final BigDecimal LEAST_PART = new BigDecimal("0.01");

    private Spread() {}

    static BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64);
    }

    static BigDecimal median(List<BigDecimal> numbers) {
        var sorted = numbers.stream().sorted().toList();
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : mean(sorted.subList(half - 1, half + 1));
    }

    /** The median distance from the median, scaled so that it reads like a standard deviation. */
    static BigDecimal deviation(List<BigDecimal> numbers) {
        var median = median(numbers);
        var distances =
                numbers.stream().map(number -> number.subtract(median).abs()).toList();
        return median(distances).multiply(NORMAL).max(median.abs().multiply(LEAST_PART));
    }
}
