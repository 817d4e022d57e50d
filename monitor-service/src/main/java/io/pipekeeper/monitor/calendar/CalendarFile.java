package io.pipekeeper.monitor.calendar;

import io.pipekeeper.subgraph.id.Label;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A business calendar as it stands in a file. Words and dates are those of the rota's schedules. */
@RegisterForReflection(ignoreNested = false)
record CalendarFile(
        @Nullable String kind,
        String id,
        @Nullable String name,
        List<String> includes,
        List<String> workingDays,
        List<Line> holidays,
        List<LocalDate> openDays) {

    /** A day with its name: `{ name: Christmas, on: --12-25 }`. */
    record Line(String name, String on) {

        Line {
            require(name != null && !name.isBlank(), "the name of a holiday is missing");
            require(on != null, "on is missing: --12-25 is 25 December");
            HolidayDate.parse(on);
        }
    }

    CalendarFile {
        require("Calendar".equals(kind), "kind must be Calendar");
        require(id != null && Label.is(id), "id must be a label such as germany");
        includes = includes == null ? List.of() : List.copyOf(includes);
        workingDays = workingDays == null ? List.of() : List.copyOf(workingDays);
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
        openDays = openDays == null ? List.of() : List.copyOf(openDays);
        workingDays.forEach(CalendarFile::day);
    }

    String title() {
        return name == null ? id : name;
    }

    List<Holiday> ownHolidays() {
        return holidays.stream()
                .map(line -> new Holiday(line.name(), HolidayDate.parse(line.on())))
                .toList();
    }

    Stream<DayOfWeek> days() {
        return workingDays.stream().map(CalendarFile::day);
    }

    private static DayOfWeek day(String name) {
        try {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'%s' is no day of the week, such as monday".formatted(name), e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
