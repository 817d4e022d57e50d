package io.pipekeeper.monitor.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which days are worked. Pure; a change makes a new version, and what was counted by an old one stays.
 *
 * @param workingDays the days of the week that are worked
 * @param holidays the days that are not worked all the same
 * @param openDays the days that are worked whatever the rest says
 */
public record BusinessCalendar(
        String id, int version, Set<DayOfWeek> workingDays, List<Holiday> holidays, Set<LocalDate> openDays) {

    /** For a deadline that names no calendar: every day is like every other. */
    public static final BusinessCalendar EVERY_DAY =
            new BusinessCalendar("every-day", 0, EnumSet.allOf(DayOfWeek.class), List.of(), Set.of());

    /** The longest row of closed days that is believed; a calendar with a longer one counts as open after it. */
    private static final int LONGEST_CLOSURE = 60;

    public BusinessCalendar {
        workingDays = Set.copyOf(workingDays);
        holidays = List.copyOf(holidays);
        openDays = Set.copyOf(openDays);
    }

    /** Why nobody works on a day; empty when it is a business day. */
    public Optional<String> closure(LocalDate date) {
        if (openDays.contains(date) || workingDays.contains(date.getDayOfWeek())) {
            return holiday(date);
        }
        return holiday(date).or(() -> Optional.of(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    }

    /** The holiday that a day is, by its name; empty when it is none, or is worked all the same. */
    public Optional<String> holiday(LocalDate date) {
        return openDays.contains(date)
                ? Optional.empty()
                : holidays.stream().filter(day -> day.isOn(date)).findFirst().map(Holiday::name);
    }

    /** Whether people work on a day. */
    public boolean isOpen(LocalDate date) {
        return closure(date).isEmpty();
    }

    /** The day itself, or the next one that is worked. */
    public LocalDate onOrAfter(LocalDate date) {
        return rolled(date, day -> day.plusDays(1));
    }

    /** The day itself, or the last one before it that is worked. */
    public LocalDate onOrBefore(LocalDate date) {
        return rolled(date, day -> day.minusDays(1));
    }

    /** The n-th business day, counted from a day on, which is the first when it is worked. */
    public LocalDate nth(int ordinal, LocalDate from) {
        var day = onOrAfter(from);
        for (int count = 1; count < ordinal; count++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    private LocalDate rolled(LocalDate date, UnaryOperator<LocalDate> step) {
        var day = date;
        for (int steps = 0; steps < LONGEST_CLOSURE && !isOpen(day); steps++) {
            day = step.apply(day);
        }
        return day;
    }
}
