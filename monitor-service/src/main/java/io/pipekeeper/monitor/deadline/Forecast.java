package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.lineage.Run;
import io.pipekeeper.monitor.lineage.RunState;
import io.pipekeeper.monitor.period.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known that tells whether a deadline will be missed. Pure.
 *
 * @param job the job that writes the data; null when nobody says which
 * @param runs its runs for the period
 * @param run how long a run usually takes; null when that is not known
 * @param arrival how long after the period its data is usually there; null when that is not known
 * @param above the pipelines right above whose data for the period is not there
 */
record Forecast(
        @Nullable String job,
        List<Run> runs,
        @Nullable Usual run,
        @Nullable Usual arrival,
        List<Waiting> above,
        ZoneId zone) {

    /** An upstream pipeline whose data is awaited. */
    record Waiting(String pipeline, DeadlineState state) {}

    static final Comparator<Waiting> WORST_FIRST = Comparator.<Waiting, Boolean>comparing(
                    waiting -> waiting.state() == DeadlineState.PENDING)
            .thenComparing(Waiting::pipeline);

    private static final int LAST_PART = 5;
    private static final int MARGIN = 4;

    /** An issue is at risk when a fifth of the time is left. */
    static Outlook ofRepair(Deadline deadline, Instant now) {
        var whole = Duration.between(deadline.expectedFrom(), deadline.dueAt());
        var late = deadline.dueAt().minus(whole.dividedBy(LAST_PART));
        return now.isBefore(late)
                ? Outlook.FINE
                : Outlook.risk("not resolved, and less than a fifth of the time is left", null);
    }

    /** The first of the reasons that holds: what has gone wrong already comes before what may. */
    Outlook outlook(Deadline deadline, Instant now) {
        return failed(now)
                .or(() -> awaited(deadline, now))
                .or(() -> running(deadline, now))
                .or(() -> neverRan(deadline, now))
                .or(() -> notStarted(deadline, now))
                .or(() -> unusual(deadline, now))
                .orElse(Outlook.FINE);
    }

    private Optional<Outlook> failed(Instant now) {
        return newest().filter(last -> last.state() == RunState.FAILED || last.state() == RunState.ABORTED)
                .map(last -> new Outlook(
                        "its run ended without a result at %s%s"
                                .formatted(
                                        TimeWords.of(last.stateAt(), zone),
                                        last.problem() == null ? "" : " (" + firstLine(last.problem()) + ")"),
                        run == null ? null : now.plus(run.atMost()),
                        true));
    }

    private Optional<Outlook> awaited(Deadline deadline, Instant now) {
        var late = run != null && now.isAfter(latestStart(deadline, run));
        return above.stream()
                .filter(waiting -> waiting.state() != DeadlineState.PENDING || late)
                .findFirst()
                .map(waiting -> Outlook.risk(
                        "it waits for %s, which is %s".formatted(waiting.pipeline(), inWords(waiting.state())),
                        run == null ? null : now.plus(run.atMost())));
    }

    private Optional<Outlook> running(Deadline deadline, Instant now) {
        var started = newest().filter(last -> !last.state().ends()).map(Run::startedAt);
        if (run == null || started.isEmpty()) {
            return Optional.empty();
        }
        var ready = started.get().plus(run.atMost());
        var since = "its run has been going since " + TimeWords.of(started.get(), zone) + ", ";
        if (now.isAfter(ready)) {
            return Optional.of(Outlook.risk(since + run.inWords(), null));
        }
        return ready.isAfter(deadline.dueAt())
                ? Optional.of(Outlook.risk(since + run.inWords(), ready))
                : Optional.empty();
    }

    private Optional<Outlook> neverRan(Deadline deadline, Instant now) {
        return job == null || !runs.isEmpty() || now.isBefore(deadline.dueAt())
                ? Optional.empty()
                : Optional.of(Outlook.risk("no run of %s was seen".formatted(job), null));
    }

    private Optional<Outlook> notStarted(Deadline deadline, Instant now) {
        if (run == null || !runs.isEmpty() || !now.isAfter(latestStart(deadline, run))) {
            return Optional.empty();
        }
        var latest = TimeWords.of(latestStart(deadline, run), zone);
        return Optional.of(Outlook.risk(
                "its run had to start by %s, as it takes %s".formatted(latest, run.inWords()), now.plus(run.atMost())));
    }

    /** Without runs: later than it usually is, with a margin, since some day is always the latest so far. */
    private Optional<Outlook> unusual(Deadline deadline, Instant now) {
        if (arrival == null || !runs.isEmpty()) {
            return Optional.empty();
        }
        var usual = deadline.expectedFrom().plus(arrival.atMost());
        var unusual = usual.plus(arrival.atMost().dividedBy(MARGIN));
        return now.isAfter(unusual)
                ? Optional.of(Outlook.risk("it is usually there by " + TimeWords.of(usual, zone), null))
                : Optional.empty();
    }

    private Optional<Run> newest() {
        return runs.stream().max(Comparator.comparing(Run::lastEventAt).thenComparing(Run::id));
    }

    private static Instant latestStart(Deadline deadline, Usual run) {
        return deadline.dueAt().minus(run.atMost());
    }

    private static String inWords(DeadlineState state) {
        return switch (state) {
            case MISSED -> "late";
            case AT_RISK -> "at risk";
            case UNKNOWN -> "not known to be complete";
            case PENDING, MET, EXCUSED -> "not complete yet";
        };
    }

    private static String firstLine(String problem) {
        return problem.lines().findFirst().orElse("");
    }
}
