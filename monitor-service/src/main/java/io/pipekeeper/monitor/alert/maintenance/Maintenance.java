package io.pipekeeper.monitor.alert.maintenance;

import io.pipekeeper.monitor.alert.mute.Matter;
import io.pipekeeper.monitor.alert.mute.Mute;
import io.pipekeeper.monitor.alert.mute.Muting;
import io.pipekeeper.monitor.alert.mute.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Something that is expected to be bad at certain times of the wall clock.
 *
 * <p>A beginning that a spring change skips comes later by the gap; of one that an autumn change repeats, the first counts. The
 * duration is what a stopwatch shows.
 */
@Description("Something that is expected to be bad at certain times of the wall clock. Nobody is told meanwhile.")
public record Maintenance(
        @Id @NonNull String id,

        @NonNull @Description("Why.") String reason,

        @NonNull @Description("Which alerts.") Scope scope,

        @Ignore ZoneId zone,
        @Ignore Recurrence recurrence,

        @NonNull @Description("How long a window is, as a stopwatch shows it.")
        Duration duration,

        @NonNull @Description("When it was applied last.") Instant appliedAt,

        @NonNull @Description("Who applied it last.") String appliedBy)
        implements Muting {

    private static final int FURTHEST_DAYS = 400;

    @Override
    public Optional<Mute> of(Matter matter, Instant at) {
        return scope.covers(matter)
                ? at(at).map(window ->
                        new Mute("maintenance %s until %s: %s".formatted(id, window.end(), reason), window.end()))
                : Optional.empty();
    }

    /** The window that is open; of several the one that ends last. */
    Optional<Window> at(Instant at) {
        var first = at.minus(duration).atZone(zone).toLocalDate().minusDays(1);
        return windows(first, at.atZone(zone).toLocalDate())
                .filter(window -> window.covers(at))
                .max(Comparator.comparing(Window::end));
    }

    /** The next window that begins after this time, if there is one within a year. */
    Optional<Window> after(Instant at) {
        var today = at.atZone(zone).toLocalDate();
        return windows(today.minusDays(1), today.plusDays(FURTHEST_DAYS))
                .filter(window -> window.start().isAfter(at))
                .findFirst();
    }

    private Stream<Window> windows(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).flatMap(this::windows);
    }

    private Stream<Window> windows(LocalDate day) {
        return recurrence.on(day).stream()
                .map(time -> day.atTime(time).atZone(zone).toInstant())
                .map(start -> new Window(start, start.plus(duration)));
    }
}
