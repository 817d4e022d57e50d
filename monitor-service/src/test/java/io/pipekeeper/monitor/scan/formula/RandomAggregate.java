package io.pipekeeper.monitor.scan.formula;

import java.util.List;
import java.util.Random;

/** Writes aggregates that come apart, at random. Counts are cast, since the database divides whole numbers as such. */
final class RandomAggregate {

    private static final List<String> PLAIN = List.of(
            "sum(a)",
            "sum(b)::numeric",
            "count(*)::numeric",
            "count(a)::numeric",
            "min(a)",
            "max(b)::numeric",
            "sum(c)::numeric",
            "count(1)::numeric",
            "sum(a * b)",
            "max(c)::numeric",
            "cast(min(b) as numeric)");
    private static final List<String> DIVIDED =
            List.of("avg(a)", "avg(b)", "var_samp(a)", "var_pop(b)", "stddev(a)", "stddev_pop(b)", "variance(a)");
    private static final List<String> FILTERED = List.of(
            "sum(a) filter (where kind = 'x')",
            "count(*) filter (where b % 2 = 0)::numeric",
            "avg(a) filter (where kind is null)",
            "stddev_samp(b) filter (where a > 3)",
            "min(a) filter (where false)",
            "max(b) filter (where kind in ('x', 'y'))::numeric");
    private static final List<String> NUMBERS = List.of("2", "0.5", "100", "3.25", "-1");

    private final Random random;

    RandomAggregate(Random random) {
        this.random = random;
    }

    String next() {
        return expression(3);
    }

    private String expression(int depth) {
        if (depth == 0) {
            return leaf();
        }
        var inner = expression(depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> "%s + %s".formatted(inner, expression(depth - 1));
            case 1 -> "%s - (%s)".formatted(inner, expression(depth - 1));
            case 2 -> "%s * (%s)".formatted(one(NUMBERS), inner);
            case 3 -> "(%s) / nullif(%s, 0)".formatted(inner, one(PLAIN));
            case 4 -> "coalesce(%s, %s)".formatted(inner, one(NUMBERS));
            case 5 -> "abs(%s)".formatted(inner);
            case 6 -> "-(%s)".formatted(inner);
            case 7 -> "nullif(%s, 3) * %s".formatted(one(PLAIN), one(PLAIN));
            default -> "round(%s, 3)".formatted(inner);
        };
    }

    private String leaf() {
        return switch (random.nextInt(4)) {
            case 0 -> one(DIVIDED);
            case 1 -> one(FILTERED);
            default -> one(PLAIN);
        };
    }

    private String one(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }
}
