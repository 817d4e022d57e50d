package io.pipekeeper.monitor.alert.maintenance;

import io.pipekeeper.monitor.alert.mute.Scope;
import io.pipekeeper.monitor.period.TimeWords;
import io.pipekeeper.subgraph.id.Label;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maintenance as it stands in a file. */
@RegisterForReflection(ignoreNested = false)
record MaintenanceFile(String kind, List<Entry> maintenance) {

    MaintenanceFile {
        require("Maintenance".equals(kind), "kind must be Maintenance");
        maintenance = maintenance == null ? List.of() : List.copyOf(maintenance);
    }

    /** One thing that is maintained: what, when, for how long, and why. */
    record Entry(String id, String reason, Scope scope, String zone, Schedule schedule, String duration) {

        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofDays(7);

        Entry {
            require(id != null && Label.is(id), "the id '%s' is not a label".formatted(id));
            require(reason != null && !reason.isBlank(), "maintenance needs a reason");
            require(scope != null, "maintenance needs a scope");
            require(zone != null && schedule != null && duration != null, "maintenance needs zone, schedule, duration");
            var fault = scope.fault();
            require(fault == null, String.valueOf(fault));
        }

        /** Throws IllegalArgumentException with what is wrong. */
        Maintenance toMaintenance(Instant at, String caller) {
            return new Maintenance(
                    id, reason, scope, parsedZone(), schedule.toRecurrence(), parsedDuration(), at, caller);
        }

        private ZoneId parsedZone() {
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("zone '%s' is not one such as Europe/Berlin".formatted(zone), e);
            }
        }

        private Duration parsedDuration() {
            try {
                return TimeWords.read(duration, SHORTEST, LONGEST);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("duration " + e.getMessage(), e);
            }
        }
    }

    /** When it begins; one of the three. */
    record Schedule(
            @Nullable Weekly weekly,
            @Nullable Monthly monthly,
            @Nullable String cron) {

        Schedule {
            var given = (weekly == null ? 0 : 1) + (monthly == null ? 0 : 1) + (cron == null ? 0 : 1);
            require(given == 1, "a schedule is one of: weekly, monthly, cron");
        }

        Recurrence toRecurrence() {
            if (weekly != null) {
                return weekly.toRecurrence();
            }
            return monthly != null ? monthly.toRecurrence() : Cron.of(String.valueOf(cron));
        }
    }

    /** On days of the week. */
    record Weekly(List<String> days, String at) {

        Weekly {
            require(days != null && !days.isEmpty() && at != null, "weekly needs days and at");
            days = List.copyOf(days);
        }

        Recurrence toRecurrence() {
            Set<DayOfWeek> parsed = days.stream().map(MaintenanceFile::weekday).collect(Collectors.toSet());
            return new Recurrence.Weekly(parsed, time(at));
        }
    }

    /** On a day of the month: `15`, `last`, `first MONDAY`, `last FRIDAY`. */
    record Monthly(String day, String at) {

        private static final List<String> PLACES = List.of("first", "second", "third", "fourth");
        private static final int MOST_DAYS = 31;

        Monthly {
            require(day != null && at != null, "monthly needs day and at");
        }

        Recurrence toRecurrence() {
            if (day.equals("last")) {
                return new Recurrence.DayOfMonth(MOST_DAYS, time(at));
            }
            if (day.matches("[1-9]|[12][0-9]|3[01]")) {
                return new Recurrence.DayOfMonth(Integer.parseInt(day), time(at));
            }
            var words = day.split(" ", 2);
            var place = words[0].equals("last") ? -1 : PLACES.indexOf(words[0]) + 1;
            require(
                    place != 0 && words.length == 2,
                    "day '%s' is not one such as 15, last, first MONDAY".formatted(day));
            return new Recurrence.WeekdayOfMonth(place, weekday(words[1]), time(at));
        }
    }

    private static DayOfWeek weekday(String name) {
        try {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'%s' is not a day such as MONDAY".formatted(name), e);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("at '%s' is not a time such as \"02:30\"".formatted(text), e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
