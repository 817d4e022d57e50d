package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By when a post-mortem is to be published: so many working days later, at the same time of the day. */
record DueDate(ZoneId zone, @Nullable Schedule schedule) {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Longer than any row of free days. */
    private static final int MOST_DAYS = 1000;

    /** By the working days and holidays of the people who answer for it; Monday to Friday where nobody has said. */
    static DueDate by(@Nullable Schedule schedule) {
        return new DueDate(schedule == null ? ZoneOffset.UTC : schedule.zone(), schedule);
    }

    Instant after(Instant from, int workingDays) {
        var local = from.atZone(zone);
        return Stream.iterate(local.plusDays(1), day -> day.plusDays(1))
                .limit(MOST_DAYS)
                .filter(this::isWorked)
                .skip(workingDays - 1L)
                .findFirst()
                .orElse(local.plusDays(workingDays))
                .toInstant();
    }

    private boolean isWorked(ZonedDateTime day) {
        if (schedule == null) {
            return WEEK.contains(day.getDayOfWeek());
        }
        var hours = schedule.workingHours();
        var isWeekday = hours == null ? WEEK.contains(day.getDayOfWeek()) : isIn(hours, day.getDayOfWeek());
        return isWeekday && schedule.holidayAt(day.toInstant()).isEmpty();
    }

    private static boolean isIn(WorkingHours hours, DayOfWeek day) {
        return hours.days().stream().anyMatch(worked -> worked.name().equals(day.name()));
    }
}
