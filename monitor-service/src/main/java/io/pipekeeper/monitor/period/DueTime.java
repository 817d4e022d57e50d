package io.pipekeeper.monitor.period;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the data of each period is due. Every due time is counted from its period, never from the one before.
 *
 * <p>A time that a spring change skips comes later by the gap; of a time that an autumn change repeats, the first counts.
 */
public record DueTime(Grain grain, By by, ZoneId zone, BusinessDays days) {

    private static final int MOST_PERIODS_BACK = 400;

    /** Due at a time of the wall clock on the day after each period. */
    public DueTime(Grain grain, LocalTime time, ZoneId zone) {
        this(grain, new By.NextDay(time), zone, BusinessDays.EVERY_DAY);
    }

    /** The same for every period, also those for which nothing is promised. */
    public DueTime everyPeriod() {
        return days.occasions() == Occasions.LAST_WEEK
                ? new DueTime(grain, by, zone, new BusinessDays(days.calendar(), days.roll(), Occasions.EVERY_PERIOD))
                : this;
    }

    /** The same, where days are those of a calendar. */
    public DueTime countedBy(BusinessCalendar calendar) {
        return new DueTime(grain, by, zone, new BusinessDays(calendar, days.roll(), days.occasions()));
    }

    /** When the data of the period is due. */
    public Instant due(Period period) {
        return switch (by) {
            case By.Elapsed(var duration) -> ends(period).plus(duration);
            case By.Days(var count) -> startOf(period.end().plusDays(count));
            case By.OnDay on -> onDay(on, period);
        };
    }

    /** When something that began at an instant is due: the first time after it that the rule allows. */
    public Instant dueAfter(Instant begun) {
        return switch (by) {
            case By.Elapsed(var duration) -> begun.plus(duration);
            case By.Days(var count) -> begun.atZone(zone).plusDays(count).toInstant();
            case By.OnDay on -> firstAfter(on, begun);
        };
    }

    /** When the period begins. */
    public Instant begins(Period period) {
        return startOf(period.start());
    }

    /** When the period is over. */
    public Instant ends(Period period) {
        return startOf(period.end());
    }

    /** From when on data counts as the whole: what is due after the period cannot be complete before it is over. */
    public Instant expectedFrom(Period period) {
        var ends = ends(period);
        return due(period).isAfter(ends) ? ends : begins(period);
    }

    /** The time of the day by which it is due; midnight where the rule names none. */
    public LocalTime wallClock() {
        return by instanceof By.OnDay on && on.time() != null ? on.time() : LocalTime.MIDNIGHT;
    }

    /** The newest period that is over. */
    public Period lastEnded(Instant at) {
        return current(at).plus(-1);
    }

    /** The newest period that can be judged: it is over, or its data is due before that. */
    public Period newestJudged(Instant at) {
        var ended = lastEnded(at);
        var due = lastDue(at);
        return due.compareTo(ended) > 0 ? due : ended;
    }

    /** The newest period whose data is due by now; one for which nothing is promised is left out. */
    public Period lastDue(Instant at) {
        var newest = newestDue(at);
        return Stream.iterate(newest, period -> period.plus(-1))
                .limit(MOST_PERIODS_BACK)
                .filter(this::isPromised)
                .filter(period -> closure(period).isEmpty())
                .findFirst()
                .orElse(newest);
    }

    /** Whether anything is promised for the period. */
    public boolean isPromised(Period period) {
        var last = period.lastDay();
        return days.occasions() != Occasions.LAST_WEEK || last.getDayOfMonth() > last.lengthOfMonth() - 7;
    }

    /** Why nothing is expected of the period although it is promised: none of its days is worked. */
    public Optional<String> closure(Period period) {
        var calendar = days.calendar();
        if (days.occasions() != Occasions.BUSINESS_DAYS
                || calendar.onOrAfter(period.start()).isBefore(period.end())) {
            return Optional.empty();
        }
        return calendar.closure(period.start());
    }

    private Period newestDue(Instant at) {
        var period = current(at);
        while (due(period).isAfter(at)) {
            period = period.plus(-1);
        }
        return period;
    }

    private Period current(Instant at) {
        return new Period(grain, at.atZone(zone).toLocalDate());
    }

    private Instant onDay(By.OnDay on, Period period) {
        var day = on.day(period, days.calendar());
        return at(days.roll().apply(day, days.calendar(), period.start()), on.time());
    }

    private Instant firstAfter(By.OnDay on, Instant begun) {
        var first = new Period(Grain.DAY, begun.atZone(zone).toLocalDate());
        return Stream.iterate(first, day -> day.plus(1))
                .map(day -> onDay(on, day))
                .filter(due -> due.isAfter(begun))
                .findFirst()
                .orElseThrow();
    }

    private Instant at(LocalDate day, @Nullable LocalTime time) {
        return time == null
                ? startOf(day.plusDays(1))
                : ZonedDateTime.of(day, time, zone).toInstant();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
