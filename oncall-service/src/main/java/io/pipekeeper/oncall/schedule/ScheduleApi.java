package io.pipekeeper.oncall.schedule;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Questions about schedules, and what they say about a person. */
@GraphQLApi
@RunOnVirtualThread
public class ScheduleApi {

    private static final int MOST_SHIFTS = 50;

    private final ScheduleBook book;
    private final InstantSource clock;

    ScheduleApi(ScheduleBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Query
    @Description("All schedules, by id.")
    public @NonNull List<@NonNull Schedule> schedules() {
        return book.all();
    }

    @Query
    @Description("One schedule.")
    public Schedule schedule(@Id @NonNull @Description("The schedule's label.") String id) {
        return book.schedule(id);
    }

    @Query
    @Description(
            "Who is on call by a schedule at an instant, in the past or the future, by its rotation as it is today.")
    public @NonNull List<@NonNull Shift> onCall(
            @Id @NonNull @Description("The schedule's label.") String schedule,
            @Nullable @Description("The instant; now if left out.") Instant at) {
        return new Roster(book.schedule(schedule)).onCall(at == null ? clock.instant() : at);
    }

    @Name("shifts")
    @Description("When this person is on call: the shifts under way and those that come next, by start.")
    public List<List<@NonNull Shift>> shiftsOf(
            @Source List<Person> people, @DefaultValue("4") @Description("How many, at most 50.") int next) {
        if (next < 1 || next > MOST_SHIFTS) {
            throw new InvalidInputException("next must be from 1 to %d, not %d".formatted(MOST_SHIFTS, next));
        }
        var shifts = book.nextShifts(people, clock.instant(), next);
        return people.stream()
                .map(person -> shifts.getOrDefault(person, List.of()))
                .toList();
    }
}
