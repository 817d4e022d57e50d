package io.pipekeeper.oncall.schedule;

import static java.util.Objects.requireNonNull;

import io.pipekeeper.subgraph.id.Label;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who is on call, by rotation. The role at place n is taken by the member who is n turns ahead. */
@Description("Who is on call, by rotation.")
public record Schedule(
        @Id @NonNull @Description("The schedule's label.") String id,
        @NonNull @Description("What people call it.") String name,
        @NonNull @Description("Who takes turns.") Rotation rotation,

        @NonNull
        @Description("The places that are filled at any time. The first is taken by the member whose turn it is, "
                + "each further one by the member who comes next.")
        List<@NonNull DutyRole> roles,

        @NonNull @Description("The days on which few people work.")
        List<@NonNull Holiday> holidays,

        @Nullable @Description("When people work; null when nobody has said.")
        WorkingHours workingHours) {

    public Schedule {
        Label.require(id);
        requireNonNull(name, "name is missing");
        requireNonNull(rotation, "rotation is missing");
        requireNonNull(roles, "roles is missing");
        if (roles.isEmpty() || roles.stream().distinct().count() < roles.size()) {
            throw new IllegalArgumentException("roles must name at least one place, and each once: primary, secondary");
        }
        roles = List.copyOf(roles);
        holidays = orNone(holidays);
    }

    /** The holiday that an instant belongs to, if any. */
    public Optional<Holiday> holidayAt(Instant at) {
        var day = at.atZone(zone()).toLocalDate();
        return holidays.stream().filter(holiday -> holiday.isOn(day)).findFirst();
    }

    /** The working hours without the holidays, if somebody has said when people work. */
    public Optional<WorkingTime> workingTime() {
        return Optional.ofNullable(workingHours).map(hours -> new WorkingTime(rotation.zone(), hours, holidays));
    }

    /** Where the wall clock hangs. */
    public ZoneId zone() {
        return ZoneId.of(rotation.zone());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
