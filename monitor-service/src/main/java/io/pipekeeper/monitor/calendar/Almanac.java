package io.pipekeeper.monitor.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out the days of calendars that include others. Pure. */
final class Almanac {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Map<String, CalendarFile> files;

    Almanac(Map<String, CalendarFile> files) {
        this.files = Map.copyOf(files);
    }

    /** All days that a calendar has, its own and those it includes; IllegalArgumentException says what is wrong. */
    BusinessCalendar daysOf(CalendarFile file) {
        var line = line(file, new ArrayList<>());
        Set<LocalDate> open = new HashSet<>();
        Set<Holiday> holidays = new LinkedHashSet<>();
        line.forEach(one -> {
            open.addAll(one.openDays());
            holidays.addAll(one.ownHolidays());
        });
        return new BusinessCalendar(file.id(), 1, workingDays(line), List.copyOf(holidays), open);
    }

    /** The nearest that says something; a calendar comes before what it includes. */
    private static Set<DayOfWeek> workingDays(List<CalendarFile> line) {
        return line.stream()
                .filter(one -> !one.workingDays().isEmpty())
                .findFirst()
                .map(one -> one.days().collect(Collectors.toSet()))
                .orElse(MONDAY_TO_FRIDAY);
    }

    private List<CalendarFile> line(CalendarFile file, List<String> path) {
        if (path.contains(file.id())) {
            throw new IllegalArgumentException("the calendars %s include each other".formatted(path));
        }
        path.add(file.id());
        List<CalendarFile> line = new ArrayList<>(List.of(file));
        for (var id : file.includes()) {
            var included = files.get(id);
            if (included == null) {
                throw new IllegalArgumentException("includes '%s', and there is no such calendar".formatted(id));
            }
            line.addAll(line(included, path));
        }
        path.removeLast();
        return line;
    }
}
