package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a number is compared with those of earlier periods: in percent, or in the deviations that are usual.
 *
 * @param inDeviations whether it is told in deviations
 */
record Comparison(Base base, boolean inDeviations) {

    /** Further back than a year of days nothing looks. */
    private static final int MOST = 366;

    private static final int DAYS = 7;
    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 3;
    private static final int FEW_SPANS = 3;

    /** Reads how far back it looks, in `periods` or spans, with `atLeast` so many numbers, in a `scale`. */
    static Comparison read(RuleText text, String against, Span span) {
        var base = span == Span.PERIOD ? base(text, against) : toDate(text, against, span);
        var farthest = base.lookBack() * span.most(text.table().due().grain());
        if (farthest > MOST) {
            throw new IllegalArgumentException(
                    "a change looks back at up to %d periods, not %d".formatted(MOST, farthest));
        }
        var scale = text.choice("scale", List.of("percent", "deviations"));
        return new Comparison(base, scale.equals("deviations"));
    }

    private static Base toDate(RuleText text, String against, Span span) {
        if (against.equals("weekday")) {
            throw new IllegalArgumentException(
                    "a span has no weekday: compare it `against` the previous one, or the average of some");
        }
        var spans = periods(text, against.equals("average") ? FEW_SPANS : 1);
        return new Base.ToDate(span, spans, atLeast(text, spans, (spans + 1) / 2));
    }

    private static Base base(RuleText text, String against) {
        var periods = periods(text, usual(against));
        if (against.equals("weekday")) {
            if (text.table().due().grain() != Grain.DAY) {
                throw new IllegalArgumentException(
                        "only days have a weekday: the frequency of the contract is not 1 d");
            }
            return new Base.Weekday(
                    periods,
                    atLeast(text, periods, Math.min(periods, FEWEST_WEEKS)),
                    text.table().due().days().calendar());
        }
        return periods == 1
                ? new Base.Previous()
                : new Base.Average(periods, atLeast(text, periods, (periods + 1) / 2));
    }

    private static int periods(RuleText text, int usual) {
        var periods = text.number("periods", usual);
        if (periods < 1 || periods > MOST) {
            throw new IllegalArgumentException(
                    "a change looks back at 1 to %d periods, not %d".formatted(MOST, periods));
        }
        return periods;
    }

    /** With fewer numbers nothing is said: more than there can be would be never. */
    private static int atLeast(RuleText text, int periods, int usual) {
        var atLeast = text.number("atLeast", usual);
        if (atLeast < 1 || atLeast > periods) {
            throw new IllegalArgumentException(
                    "`atLeast` is from 1 to %d, the periods, not %d".formatted(periods, atLeast));
        }
        return atLeast;
    }

    private static int usual(String against) {
        return switch (against) {
            case "weekday" -> WEEKS;
            case "average" -> DAYS;
            default -> 1;
        };
    }

    Unit unit() {
        return inDeviations ? Unit.DEVIATIONS : Unit.PERCENT;
    }

    /** How the number comes about, for one that is called something. */
    String formula(String number) {
        return inDeviations
                ? "(x - median) / (1.4826 x median of |x - median|), x = %s, of %s".formatted(number, base.inWords())
                : "100 x (x - base) / |base|, x = %s, base = %s".formatted(number, base.inWords());
    }

    String expectation(Bounds bounds) {
        return "%s, from %s".formatted(bounds.inWords(unit()), base.inWords());
    }

    /** How far the number of a period is from the earlier ones that count. */
    Observation of(BigDecimal current, Occasion occasion, Function<Period, @Nullable BigDecimal> earlier) {
        var seen = Past.of(base, occasion, earlier).compared(base, numbers -> from(numbers, current));
        return base.explained(seen, occasion.period());
    }

    private Observation from(List<BigDecimal> numbers, BigDecimal current) {
        return inDeviations
                ? Movement.inDeviations(numbers, current)
                : Movement.between(base.middle(numbers), current, numbers.size());
    }
}
