package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.period.Grain;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the promises about service mean that are about time. */
sealed interface Sla {

    /** Complete by a wall-clock time on the day after the period. */
    record Availability(LocalTime time, ZoneId zone) implements Sla {}

    /** The newest data is never older than so many hours. */
    record Latency(BigDecimal hours) implements Sla {}

    /** How long a period is. */
    record Frequency(Grain grain) implements Sla {}

    /** Kept in the file, and of no use here. */
    record Other() implements Sla {}

    /** Reads an entry; throws IllegalArgumentException with what is wrong. */
    static Sla of(ContractFile.Sla entry, ZoneId defaultZone) {
        return switch (entry.property()) {
            case "timeOfAvailability" -> availability(entry.value(), defaultZone);
            case "latency", "ly", "freshness" -> new Latency(hours(entry.value(), entry.unit()));
            case "frequency", "fy" -> new Frequency(grain(entry.value(), entry.unit()));
            default -> new Other();
        };
    }

    private static Availability availability(String value, ZoneId defaultZone) {
        var parts = value.strip().split("\\s+", 2);
        try {
            return new Availability(LocalTime.parse(parts[0]), parts.length == 1 ? defaultZone : ZoneId.of(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a time and a zone, such as 06:00 Europe/Berlin".formatted(value), e);
        }
    }

    private static BigDecimal hours(String value, @Nullable String unit) {
        var hours = switch (Objects.requireNonNullElse(unit, "")) {
            case "h", "hour", "hours" -> BigDecimal.ONE;
            case "d", "day", "days" -> BigDecimal.valueOf(24);
            default -> throw new IllegalArgumentException("unit '%s' is not one of h, d".formatted(unit));
        };
        try {
            return new BigDecimal(value).multiply(hours);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is not a number".formatted(value), e);
        }
    }

    private static Grain grain(String value, @Nullable String unit) {
        if (!value.equals("1")) {
            throw new IllegalArgumentException("a frequency other than 1 is not supported: " + value);
        }
        return switch (Objects.requireNonNullElse(unit, "")) {
            case "d", "day", "days" -> Grain.DAY;
            case "w", "week", "weeks" -> Grain.WEEK;
            case "m", "month", "months" -> Grain.MONTH;
            default -> throw new IllegalArgumentException("unit '%s' is not one of d, w, m".formatted(unit));
        };
    }
}
