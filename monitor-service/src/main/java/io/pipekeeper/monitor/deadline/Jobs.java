package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.lineage.LineageDesk;
import io.pipekeeper.monitor.lineage.Run;
import io.pipekeeper.monitor.lineage.RunState;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs of jobs by the period that they are for. A run belongs to a period, not to the day on which it happens: it
 * says to which by its nominal time. One that says nothing is for the period whose data is expected when it starts.
 */
@ApplicationScoped
class Jobs {

    private static final int NEWEST = 50;

    private final LineageDesk lineage;

    Jobs(LineageDesk lineage) {
        this.lineage = lineage;
    }

    /** When the first run for a period was complete; empty when none was. What was complete before its time is a part of it. */
    Optional<Instant> completed(String job, DueTime due, Period period) {
        var expectedFrom = due.expectedFrom(period);
        return runs(job, due, period).stream()
                .filter(run -> run.state() == RunState.COMPLETED)
                .map(Run::stateAt)
                .filter(at -> !at.isBefore(expectedFrom))
                .min(Comparator.naturalOrder());
    }

    /** The runs for a period. */
    List<Run> runs(String job, DueTime due, Period period) {
        var from = due.expectedFrom(period);
        var until = due.expectedFrom(period.plus(1));
        var nameless = lineage.newest(List.of(job), NEWEST).stream()
                .filter(run -> run.nominalStart() == null)
                .filter(run -> isWithin(run.startedAt() == null ? run.stateAt() : run.startedAt(), from, until));
        return Stream.concat(lineage.about(job, due.begins(period), due.ends(period)).stream(), nameless)
                .filter(run -> !run.origin().streaming())
                .toList();
    }

    /** How long its runs usually take. */
    Optional<Usual> usual(String job) {
        return Usual.of(lineage.durations(job, Usual.LAST));
    }

    private static boolean isWithin(Instant moment, Instant from, Instant until) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
