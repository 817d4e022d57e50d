package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Condition.Moment;
import io.pipekeeper.monitor.scan.Magnitude;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the checks whose values must lie in a range: of numbers, of dates, of the time from an event to its arrival. */
public final class Range {

    private static final String PERIOD = "period";

    private Range() {}

    /** Reads the check `range`: rows whose number is less than `min`, more than `max`, NaN or infinite. */
    public static Violations read(RuleText text) {
        var column = text.column();
        var min = number(text.text("min"), "min");
        var max = number(text.text("max"), "max");
        if (min == null && max == null) {
            throw new IllegalArgumentException("the check range needs `min` or `max`");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("the range from %s to %s is empty".formatted(min, max));
        }
        return violations(
                text,
                new Condition.Any(List.of(new Condition.Outside(column, min, max), new Condition.NotFinite(column))));
    }

    /** Reads the check `dateRange`: rows whose time is before `from`, or not before `to`. */
    public static Violations readDates(RuleText text) {
        var column = new Moment.Of(text.column(), Duration.ZERO);
        List<Condition> breaches = new ArrayList<>();
        var from = text.text("from");
        if (from != null) {
            breaches.add(new Condition.Before(column, moment(from, text)));
        }
        var to = text.text("to");
        if (to != null) {
            breaches.add(new Condition.Not(new Condition.Before(column, moment(to, text))));
        }
        if (breaches.isEmpty()) {
            throw new IllegalArgumentException("the check dateRange needs `from` or `to`");
        }
        return violations(text, new Condition.Any(breaches));
    }

    /** Reads the check `lateness`: rows that arrived `longerThan` after their event. */
    public static Violations readLateness(RuleText text) {
        var longerThan = duration(text.required("longerThan"), "longerThan");
        var latest = new Moment.Of(text.required("event"), longerThan);
        return violations(text, new Condition.Before(latest, new Moment.Of(text.required("arrived"), Duration.ZERO)));
    }

    /** A duration as people write it: `90s`, `15m`, `48h`, `2d`. */
    static Duration duration(String written, String key) {
        try {
            return Duration.parse((written.endsWith("d") ? "P" : "PT") + written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "`%s: %s` is not a duration such as 15m, 48h or 2d".formatted(key, written), e);
        }
    }

    private static Violations violations(RuleText text, Condition breach) {
        return new Violations(breach, text.filter(), text.percent());
    }

    /** A day, such as `2015-01-01`; or one before or after the row's period, such as `period-30d` or `period+1d`. */
    private static Moment moment(String written, RuleText text) {
        var shift = written.startsWith(PERIOD) ? written.substring(PERIOD.length()) : "";
        if (!written.equals(PERIOD) && !shift.startsWith("-") && !shift.startsWith("+")) {
            return new Moment.On(day(written));
        }
        var column = text.table().periodColumn();
        if (column == null) {
            throw new IllegalArgumentException(
                    "'%s' needs a property of the table that is `partitioned`".formatted(written));
        }
        if (shift.isEmpty()) {
            return new Moment.Of(column, Duration.ZERO);
        }
        var size = duration(shift.substring(1), "shift");
        return new Moment.Of(column, shift.charAt(0) == '-' ? size.negated() : size);
    }

    private static LocalDate day(String written) {
        try {
            var day = Period.of(written);
            if (day.grain() == Grain.DAY) {
                return day.start();
            }
            throw new DateTimeException("not a day");
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is neither a day such as 2026-01-05 nor one such as period-30d".formatted(written), e);
        }
    }

    private static @Nullable BigDecimal number(@Nullable String written, String key) {
        try {
            return written == null ? null : Magnitude.checked(new BigDecimal(written));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("`%s: %s` is not a number".formatted(key, written), e);
        }
    }
}
