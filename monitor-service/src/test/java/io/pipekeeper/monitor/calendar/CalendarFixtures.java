package io.pipekeeper.monitor.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Calendars for tests of what counts by them. */
public final class CalendarFixtures {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private CalendarFixtures() {}

    /** A week of five days, and the holidays of Germany that everybody knows. */
    public static BusinessCalendar germany() {
        return with(
                Set.of(),
                "New Year = --01-01",
                "Good Friday = easter-2",
                "Easter Monday = easter+1",
                "Christmas = --12-25",
                "Second day of Christmas = --12-26");
    }

    /** A week of five days, with days that are open all the same, and holidays such as `Christmas = --12-25`. */
    public static BusinessCalendar with(Set<LocalDate> openDays, String... holidays) {
        List<Holiday> days = Stream.of(holidays).map(Holiday::ofText).toList();
        return new BusinessCalendar("germany", 1, MONDAY_TO_FRIDAY, days, openDays);
    }
}
