package io.pipekeeper.monitor.probe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between which limits a number is good. A limit itself still is. */
public record Limits(
        @Nullable Double warnAbove,
        @Nullable Double failAbove,
        @Nullable Double warnBelow,
        @Nullable Double failBelow) {

    /** Any number is good. */
    public static final Limits NONE = new Limits(null, null, null, null);

    public Limits {
        require(ordered(warnAbove, failAbove), "failAbove must not be less than warnAbove");
        require(ordered(failBelow, warnBelow), "failBelow must not be more than warnBelow");
        require(
                ordered(first(warnBelow, failBelow), first(warnAbove, failAbove)),
                "no number is above the lower and below the upper limit");
    }

    /** Limits that are broken by what is too large. */
    public static Limits above(double warn, double fail) {
        return new Limits(warn, fail, null, null);
    }

    /** Limits that are broken by what is too small. */
    public static Limits below(double warn, double fail) {
        return new Limits(null, null, warn, fail);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    Level judge(double value) {
        if (Double.isNaN(value)) {
            return Level.NO_DATA;
        }
        if (exceeds(value, failAbove) || fallsBelow(value, failBelow)) {
            return Level.FAIL;
        }
        return exceeds(value, warnAbove) || fallsBelow(value, warnBelow) ? Level.WARN : Level.OK;
    }

    /** Which limit a number breaks, the worse one first: `more than 80 %`. */
    Optional<String> broken(double value, Unit unit) {
        for (var limit : worseFirst(failAbove, warnAbove)) {
            if (value > limit) {
                return Optional.of("more than " + unit.show(limit));
            }
        }
        for (var limit : worseFirst(failBelow, warnBelow)) {
            if (value < limit) {
                return Optional.of("less than " + unit.show(limit));
            }
        }
        return Optional.empty();
    }

    /** What is expected, by the limits that are broken first: `at most 80 %`. */
    Optional<String> expected(Unit unit) {
        List<String> parts = new ArrayList<>();
        var lower = first(warnBelow, failBelow);
        var upper = first(warnAbove, failAbove);
        if (lower != null) {
            parts.add("at least " + unit.show(lower));
        }
        if (upper != null) {
            parts.add("at most " + unit.show(upper));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", parts));
    }

    private static boolean exceeds(double value, @Nullable Double limit) {
        return limit != null && value > limit;
    }

    private static boolean fallsBelow(double value, @Nullable Double limit) {
        return limit != null && value < limit;
    }

    private static List<Double> worseFirst(@Nullable Double fail, @Nullable Double warn) {
        return Stream.of(Optional.ofNullable(fail), Optional.ofNullable(warn))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean ordered(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null || low <= high;
    }

    /** The one that is broken first: to warn comes before to fail, where there is both. */
    private static @Nullable Double first(@Nullable Double warn, @Nullable Double fail) {
        return warn == null ? fail : warn;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
