package io.pipekeeper.oncall.schedule;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What follows from a schedule: who is on call at an instant, and the shifts of a time. */
public record Roster(Schedule schedule) {

    /** The shifts under way, one per role, in the order of the roles. */
    public List<Shift> onCall(Instant at) {
        return shiftsOf(rotation().turnAt(at)).toList();
    }

    /** The person in a place at an instant, if the schedule has that place. */
    public Optional<Person> onCall(DutyRole role, Instant at) {
        return onCall(at).stream()
                .filter(shift -> shift.role() == role)
                .map(Shift::person)
                .findFirst();
    }

    /** Every shift that has some part in `[from, until)`, by start and then by role. */
    public List<Shift> between(Instant from, Instant until) {
        var first = rotation().turnAt(from);
        return LongStream.iterate(first, turn -> rotation().handOff(turn).isBefore(until), turn -> turn + 1)
                .filter(this::lasts)
                .boxed()
                .flatMap(this::shiftsOf)
                .toList();
    }

    /** The shift of a person that is under way or comes next, and those after it, without end. */
    public Stream<Shift> shiftsOf(Person person, Instant from) {
        if (!rotation().members().contains(person)) {
            return Stream.empty();
        }
        return LongStream.iterate(rotation().turnAt(from), turn -> turn + 1)
                .filter(this::lasts)
                .boxed()
                .flatMap(this::shiftsOf)
                .filter(shift -> shift.person().equals(person));
    }

    private Stream<Shift> shiftsOf(long turn) {
        var start = rotation().handOff(turn);
        var until = rotation().handOff(turn + 1);
        return IntStream.range(0, schedule.roles().size())
                .mapToObj(place -> new Shift(
                        schedule.roles().get(place), rotation().member(turn + place), start, until, schedule));
    }

    /** A turn is empty when its day was skipped, as Samoa skipped 30 December 2011. */
    private boolean lasts(long turn) {
        return rotation().handOff(turn).isBefore(rotation().handOff(turn + 1));
    }

    private Rotation rotation() {
        return schedule.rotation();
    }
}
