package io.pipekeeper.oncall.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** When people work, by the wall clock of the schedule's zone. Holidays are free. */
@Description("When people work, by the wall clock of the schedule's zone. Holidays are free.")
public record WorkingHours(
        @NonNull @Description("On which days of the week.") List<@NonNull Weekday> days,
        @NonNull @Description("When the day begins.") LocalTime from,

        @NonNull @Description("When the day ends: the first time that is no longer part of it.")
        LocalTime until) {

    public WorkingHours {
        requireNonNull(days, "days is missing: [monday, tuesday, wednesday, thursday, friday]");
        requireNonNull(from, "from is missing: \"09:00\"");
        requireNonNull(until, "until is missing: \"17:00\"");
        if (days.isEmpty()) {
            throw new IllegalArgumentException("working hours without days; at least one is needed");
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "working hours end on the day on which they begin: from must be before until, not %s to %s"
                            .formatted(from, until));
        }
        days = List.copyOf(days);
    }
}
