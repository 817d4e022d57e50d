package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.check.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in a verdict what the ledger says. Pure. */
final class DeadlineVerdict {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private DeadlineVerdict() {}

    /** Data that came late is there: the check passes, and the ledger keeps that it was missed. */
    static Verdict of(Check check, Deadline deadline, Evidence evidence, ZoneId zone, Instant at) {
        return Verdict.of(check, outcome(deadline), deadline.period(), observed(deadline, evidence, zone), at)
                .by("the data of the period is complete");
    }

    private static Outcome outcome(Deadline deadline) {
        return switch (deadline.state()) {
            case MET -> Outcome.PASS;
            case MISSED -> deadline.metAt() == null ? Outcome.FAIL : Outcome.PASS;
            case UNKNOWN -> Outcome.UNKNOWN;
            case PENDING -> Outcome.SKIPPED;
        };
    }

    private static String observed(Deadline deadline, Evidence evidence, ZoneId zone) {
        var metAt = deadline.metAt();
        if (metAt != null) {
            var late = Duration.between(deadline.dueAt(), metAt);
            return "complete at " + local(metAt, zone) + (late.isPositive() ? ", " + inWords(late) + " late" : "");
        }
        return evidence instanceof Evidence.Unreadable(var why)
                ? "nobody can tell: " + why
                : "not complete at " + local(deadline.dueAt(), zone);
    }

    private static String local(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone)) + " " + zone;
    }

    private static String inWords(Duration duration) {
        return duration.toHours() == 0
                ? "%d min".formatted(duration.toMinutes())
                : "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
