package io.pipekeeper.monitor.lineage;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.check.Verdict;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.TimeWords;
import java.time.Instant;
import java.util.Locale;

/** Says in a verdict how the run of a job came out. Pure. */
final class RunVerdict {

    private static final int MAX_PROBLEM = 300;

    private RunVerdict() {}

    static Verdict of(Check check, Run run, DueTime due, Instant at) {
        var outcome = run.state().fails() ? Outcome.FAIL : Outcome.PASS;
        return Verdict.of(check, outcome, period(run, due).key(), observed(run, due), at)
                .by("how the last run of the newest period ended");
    }

    /** The period that it is for: as it says, or else the one that was over when it started. */
    static Period period(Run run, DueTime due) {
        var nominal = run.nominalStart();
        if (nominal != null) {
            return new Period(due.grain(), nominal.atZone(due.zone()).toLocalDate());
        }
        var started = run.startedAt();
        return due.lastEnded(started == null ? run.stateAt() : started);
    }

    private static String observed(Run run, DueTime due) {
        var at = TimeWords.of(run.stateAt(), due.zone());
        var state = run.state().name().toLowerCase(Locale.ROOT);
        if (!run.state().fails()) {
            return "%s at %s%s"
                    .formatted(
                            state,
                            at,
                            run.took()
                                    .map(took -> ", after " + TimeWords.of(took))
                                    .orElse(""));
        }
        var problem = run.problem() == null ? "" : ": " + firstLine(run.problem());
        return "%s at %s, %s%s".formatted(state, at, run.cause(), problem);
    }

    private static String firstLine(String problem) {
        var line = problem.strip().lines().findFirst().orElse("");
        return line.length() <= MAX_PROBLEM ? line : line.substring(0, MAX_PROBLEM) + "…";
    }
}
