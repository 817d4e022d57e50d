package io.pipekeeper.monitor.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A business calendar as it was applied, in its newest version or an earlier one. */
@Description("Which days are worked. Deadlines count by it.")
public record Calendar(
        @Id @NonNull String id,
        @NonNull String name,

        @Description("It grows by one with each change; deadlines keep the version they were counted by.")
        int version,

        @Ignore CalendarFile file,
        @Ignore BusinessCalendar days,
        @NonNull @Description("The file that it came from.") String path,

        @NonNull @Description("When this version was applied.")
        Instant appliedAt,

        @NonNull @Description("Who applied it.") String appliedBy) {

    /** Whether the other one, which may be newer, has the same days under the same name. */
    boolean says(Calendar other) {
        return file.equals(other.file())
                && name.equals(other.name())
                && path.equals(other.path())
                && days.equals(other.numbered(version).days());
    }

    /** The same as another version. */
    Calendar numbered(int number) {
        var numbered = new BusinessCalendar(id, number, days.workingDays(), days.holidays(), days.openDays());
        return new Calendar(id, name, number, file, numbered, path, appliedAt, appliedBy);
    }

    /** A day that is not worked. */
    @Description("A day that is not worked.")
    public record ClosedDay(
            @NonNull LocalDate date,

            @NonNull @Description("The holiday, or the day of the week.")
            String reason) {}

    /** The calendars from whose days this one begins. */
    List<String> includes() {
        return file.includes();
    }
}
