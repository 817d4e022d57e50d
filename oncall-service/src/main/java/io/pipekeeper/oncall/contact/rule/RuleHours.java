package io.pipekeeper.oncall.contact.rule;

import io.pipekeeper.oncall.schedule.Weekday;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A part of every day, by the clock on the wall of a zone. It may reach over midnight, and belongs to the day on which it
 * began then. Where both ends are the same it is the whole day.
 */
@Description("A part of every day, by the clock on the wall; it may reach over midnight.")
public record RuleHours(
        @NonNull @Description("Its first minute.") LocalTime from,

        @NonNull @Description("Its end; as `from`: the whole day.")
        LocalTime until,

        @NonNull @Description("The zone of both: `Europe/Berlin`.")
        String zone) {

    /**
     * Whether an instant lies in it.
     *
     * @param days on which it may have begun; none stands for every day
     */
    boolean include(Instant at, List<Weekday> days) {
        var here = at.atZone(ZoneId.of(zone));
        var time = here.toLocalTime();
        var today = here.getDayOfWeek();
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until) && isAmong(days, today);
        }
        return time.isBefore(from) ? time.isBefore(until) && isAmong(days, today.minus(1)) : isAmong(days, today);
    }

    void check() {
        if (from == null || until == null || zone == null) {
            throw new IllegalArgumentException("hours need from, until and zone");
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is no time zone; one is Europe/Berlin".formatted(zone), e);
        }
    }

    private static boolean isAmong(List<Weekday> days, DayOfWeek day) {
        return days.isEmpty() || days.contains(Weekday.of(day));
    }
}
