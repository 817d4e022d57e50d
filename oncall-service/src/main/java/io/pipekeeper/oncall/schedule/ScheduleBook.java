package io.pipekeeper.oncall.schedule;

import static java.util.Comparator.comparing;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where schedules are kept and looked up. */
@ApplicationScoped
public class ScheduleBook {

    private final Schedules schedules;

    ScheduleBook(Schedules schedules) {
        this.schedules = schedules;
    }

    @Transactional
    public List<Schedule> all() {
        return schedules.inOrder();
    }

    @Transactional
    public Optional<Schedule> find(String id) {
        return schedules.findSchedule(id);
    }

    @Transactional
    public Schedule schedule(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("There is no schedule '%s'".formatted(id)));
    }

    /** Stores a schedule, new or changed. */
    @Transactional
    public void put(Schedule schedule) {
        schedules.put(schedule);
    }

    /** The shifts of each person that are under way or come next, over all schedules. */
    @Transactional
    Map<Person, List<Shift>> nextShifts(List<Person> people, Instant from, int limit) {
        var rosters = all().stream().map(Roster::new).toList();
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), person -> nextShifts(rosters, person, from, limit)));
    }

    private static List<Shift> nextShifts(List<Roster> rosters, Person person, Instant from, int limit) {
        return rosters.stream()
                .flatMap(roster -> roster.shiftsOf(person, from).limit(limit))
                .sorted(comparing(Shift::start)
                        .thenComparing(Shift::role)
                        .thenComparing(shift -> shift.schedule().id()))
                .limit(limit)
                .toList();
    }
}
