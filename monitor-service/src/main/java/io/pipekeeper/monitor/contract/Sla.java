package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.period.By;
import io.pipekeeper.monitor.period.DuePhrase;
import io.pipekeeper.monitor.period.Grain;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the promises about service mean that are about time. */
sealed interface Sla {

    /** The data of a period is complete by then. The grain is that of its periods, when it has its own. */
    record Availability(DuePhrase due, @Nullable Grain grain) implements Sla {}

    /** Every issue is resolved by then, counted from when it began. */
    record Repair(DuePhrase due) implements Sla {}

    /** The newest data is never older than so many hours. */
    record Latency(BigDecimal hours) implements Sla {}

    /** How long a period is. */
    record Frequency(Grain grain) implements Sla {}

    /** Kept in the file, and of no use here. */
    record Other() implements Sla {}

    /** Whether something here looks after such a promise. */
    static boolean isWatched(String property) {
        return Set.of("timeOfAvailability", "latency", "ly", "freshness", "frequency", "fy", "timeToRepair", "tr")
                .contains(property);
    }

    /** Reads an entry; throws IllegalArgumentException with what is wrong. */
    static Sla of(ContractFile.Sla entry, ZoneId defaultZone) {
        return switch (entry.property()) {
            case "timeOfAvailability" -> new Availability(due(entry, defaultZone), ownGrain(entry.schedule()));
            case "timeToRepair", "tr" -> repair(due(entry, defaultZone));
            case "latency", "ly", "freshness" -> new Latency(hours(entry.value(), entry.unit()));
            case "frequency", "fy" -> new Frequency(grain(entry.value(), entry.unit()));
            default -> new Other();
        };
    }

    private static Sla repair(DuePhrase due) {
        if (due.by() instanceof By.LastBusinessDay) {
            throw new IllegalArgumentException(
                    "an issue has no last business day; such as 3rd business day is possible");
        }
        return new Repair(due);
    }

    /** A number with a unit is a time within which; everything else says itself when it is. */
    private static DuePhrase due(ContractFile.Sla entry, ZoneId defaultZone) {
        var unit = entry.unit();
        var phrase = unit == null ? entry.value() : "within %s %s".formatted(entry.value(), shortUnit(unit));
        return DuePhrase.parse(phrase).in(defaultZone);
    }

    private static String shortUnit(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "min", "minute", "minutes" -> "min";
            case "h", "hour", "hours" -> "h";
            case "d", "day", "days" -> "d";
            case "w", "week", "weeks" -> "w";
            default -> throw new IllegalArgumentException("unit '%s' is not one of min, h, d, w".formatted(unit));
        };
    }

    /** The standard's schedule is free text: a cron expression is for other engines. */
    private static @Nullable Grain ownGrain(@Nullable String schedule) {
        return switch (Objects.requireNonNullElse(schedule, "")) {
            case "daily" -> Grain.DAY;
            case "weekly" -> Grain.WEEK;
            case "monthly" -> Grain.MONTH;
            default -> null;
        };
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
        return switch (value + " " + unit) {
            case "1 d", "1 day", "1 days" -> Grain.DAY;
            case "1 w", "1 week", "1 weeks" -> Grain.WEEK;
            case "1 m", "1 month", "1 months" -> Grain.MONTH;
            default ->
                throw new IllegalArgumentException(
                        "a frequency of '%s' with the unit '%s' is not supported: a period is 1 d, 1 w or 1 m (a month)"
                                .formatted(value, unit));
        };
    }
}
