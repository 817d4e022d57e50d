package io.pipekeeper.oncall.schedule;

import static java.util.Objects.requireNonNull;

import io.pipekeeper.oncall.catalog.Person;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Members who take turns. Hand-offs are counted from the first day, so one clock change cannot move all later ones.
 *
 * <p>A hand-off whose time does not exist on its day is later by the length of the gap; one whose time exists twice is at
 * the first. So every instant belongs to exactly one turn. Turns reach back before the first day, too.
 */
@Description("Members who take turns, counted from the first day.")
public record Rotation(
        @NonNull @Description("The zone of the hand-off time: `Europe/Berlin`.")
        String zone,

        @NonNull @Description("The day on which the first member begins.")
        LocalDate firstDay,

        @NonNull @Description("The wall-clock time at which turns change hands.")
        LocalTime handOff,

        @Description("How long a turn is, in units.") int length,
        @NonNull @Description("The unit of the length.") TurnUnit unit,

        @NonNull @Description("Who takes turns, in this order.")
        List<Person> members) {

    public Rotation {
        requireNonNull(zone, "zone is missing");
        requireNonNull(firstDay, "firstDay is missing");
        requireNonNull(handOff, "handOff is missing");
        requireNonNull(unit, "unit is missing: days, weeks or months");
        requireNonNull(members, "members is missing");
        if (length < 1) {
            throw new IllegalArgumentException("a turn lasts at least 1, not %d".formatted(length));
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a rotation without members; at least one is needed");
        }
        requireZone(zone);
        members = List.copyOf(members);
    }

    /** The number of the turn under way; the first day begins turn 0. */
    long turnAt(Instant at) {
        var today = at.atZone(ZoneId.of(zone)).toLocalDate();
        var turn = unit.chronoUnit().between(firstDay, today) / length;
        // Days alone are off by one before the hand-off time, before the first day, and at the end of months.
        while (handOff(turn).isAfter(at)) {
            turn--;
        }
        while (!handOff(turn + 1).isAfter(at)) {
            turn++;
        }
        return turn;
    }

    /** When a turn begins, which is when the one before it ends. */
    Instant handOff(long turn) {
        var day = firstDay.plus(turn * length, unit.chronoUnit());
        return ZonedDateTime.of(day, handOff, ZoneId.of(zone)).toInstant();
    }

    Person member(long turn) {
        return members.get((int) Math.floorMod(turn, (long) members.size()));
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "unknown time zone '%s'; use a name such as Europe/Berlin".formatted(zone), e);
        }
    }
}
