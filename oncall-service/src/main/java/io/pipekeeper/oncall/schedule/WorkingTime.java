package io.pipekeeper.oncall.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** The working hours of a schedule as instants. An hour that a spring night skips is not worked. */
public record WorkingTime(String zone, WorkingHours hours, List<Holiday> holidays) {

    /** Longer than any row of free days; 29 February may be the only working day that somebody asks for. */
    private static final int MOST_DAYS = 3000;

    private record Span(Instant start, Instant end) {}

    public WorkingTime {
        holidays = List.copyOf(holidays);
    }

    /** Whether people work at an instant. */
    public boolean includes(Instant at) {
        return next(at).equals(at);
    }

    /**
     * The instant itself if people work then, or else the next one at which they do. When they never do, the instant
     * itself: better at the wrong hour than never.
     */
    public Instant next(Instant at) {
        var today = at.atZone(ZoneId.of(zone)).toLocalDate();
        return IntStream.range(0, MOST_DAYS)
                .mapToObj(today::plusDays)
                .filter(this::isWorked)
                .map(this::span)
                .filter(span -> at.isBefore(span.end()) && span.start().isBefore(span.end()))
                .findFirst()
                .map(span -> span.start().isAfter(at) ? span.start() : at)
                .orElse(at);
    }

    private boolean isWorked(LocalDate day) {
        return hours.days().contains(Weekday.of(day.getDayOfWeek()))
                && holidays.stream().noneMatch(holiday -> holiday.isOn(day));
    }

    private Span span(LocalDate day) {
        return new Span(instant(day, hours.from()), instant(day, hours.until()));
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, ZoneId.of(zone)).toInstant();
    }
}
