package io.pipekeeper.monitor.calendar;

import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Business calendars: applied from files. */
@GraphQLApi
@RunOnVirtualThread
public class CalendarApi {

    private static final int LAST_YEAR = 9999;
    private static final int MOST_DAYS = 1000;

    private final CalendarDesk desk;
    private final Caller caller;
    private final InstantSource clock;

    CalendarApi(CalendarDesk desk, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("Every business calendar in its newest version, by id.")
    public List<@NonNull Calendar> calendars() {
        return desk.all();
    }

    @Mutation
    @NonNull
    @Description(
            "Makes business calendars as the files (YAML) say. What was counted by an earlier version stays; deadlines"
                    + " of periods that have not begun are counted anew. Needs the role admin.")
    public Applied applyCalendars(@NonNull List<@NonNull FileInput> files) {
        return desk.apply(files, caller.as(Role.ADMIN), clock.instant());
    }

    @NonNull
    @Description("The days from a date on that are not worked; `days` says how many days to look at, at most 1000.")
    public List<Calendar.@NonNull ClosedDay> closedDays(
            @Source Calendar calendar, @NonNull LocalDate from, @DefaultValue("31") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInputException("days must be between 1 and %d".formatted(MOST_DAYS));
        }
        if (from.getYear() < 1 || from.getYear() > LAST_YEAR) {
            throw new InvalidInputException("from must be in the years 1 to %d".formatted(LAST_YEAR));
        }
        return from.datesUntil(from.plusDays(days))
                .flatMap(date ->
                        calendar.days().closure(date).stream().map(reason -> new Calendar.ClosedDay(date, reason)))
                .toList();
    }
}
