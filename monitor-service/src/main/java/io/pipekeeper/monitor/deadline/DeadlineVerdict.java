package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.check.Verdict;
import io.pipekeeper.monitor.period.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Says in a verdict what the ledger says. Pure. */
final class DeadlineVerdict {

    private DeadlineVerdict() {}

    /** Data that came late is there: the check passes, and the ledger keeps that it was missed. */
    static Verdict of(Check check, Deadline deadline, Finding finding, Instant at) {
        var rule = finding.claimed().rule();
        var observed = observed(deadline, finding.evidence(), rule);
        return Verdict.of(check, outcome(deadline, rule.promise()), deadline.period(), observed, at)
                .by(
                        rule.subject() instanceof Subject.Issues
                                ? "every alert of the pipeline is resolved"
                                : "the data of the period is complete");
    }

    private static Outcome outcome(Deadline deadline, Promise promise) {
        return switch (deadline.state()) {
            case MET -> Outcome.PASS;
            case MISSED -> deadline.metAt() == null ? Outcome.FAIL : Outcome.PASS;
            case UNKNOWN -> Outcome.UNKNOWN;
            case AT_RISK -> deadline.outlook().failed() && promise.failFast() ? Outcome.FAIL : Outcome.WARN;
            case PENDING, EXCUSED -> Outcome.SKIPPED;
        };
    }

    private static String observed(Deadline deadline, Evidence evidence, DeadlineRule rule) {
        var zone = rule.due().zone();
        return switch (deadline.state()) {
            case MET, MISSED -> completion(deadline, rule, zone);
            case UNKNOWN -> "nobody can tell: " + why(evidence, deadline, zone);
            case AT_RISK -> deadline.outlook().risk() + eta(deadline, zone);
            case PENDING -> "not due before " + TimeWords.of(deadline.dueAt(), zone);
            case EXCUSED ->
                "excused"
                        + (deadline.excuse() == null
                                ? ""
                                : ": " + deadline.excuse().reason());
        };
    }

    private static String completion(Deadline deadline, DeadlineRule rule, ZoneId zone) {
        var done = rule.subject() instanceof Subject.Issues ? "resolved" : "complete";
        var metAt = deadline.metAt();
        if (metAt == null) {
            var reason = deadline.outlook().risk();
            return "not %s at %s%s"
                    .formatted(done, TimeWords.of(deadline.dueAt(), zone), reason == null ? "" : ": " + reason);
        }
        var late = Duration.between(deadline.dueAt(), metAt);
        return "%s at %s%s"
                .formatted(
                        done, TimeWords.of(metAt, zone), late.isPositive() ? ", " + TimeWords.of(late) + " late" : "");
    }

    private static String why(Evidence evidence, Deadline deadline, ZoneId zone) {
        return switch (evidence) {
            case Evidence.Unreadable(var problem) -> problem;
            case Evidence.Arrived(var first, var last) ->
                "rows came from %s to %s, and nobody looked at %s"
                        .formatted(
                                TimeWords.of(first, zone),
                                TimeWords.of(last, zone),
                                TimeWords.of(deadline.dueAt(), zone));
            case Evidence other -> "there is no evidence";
        };
    }

    private static String eta(Deadline deadline, ZoneId zone) {
        var eta = deadline.outlook().eta();
        return eta == null ? "" : ", not ready before " + TimeWords.of(eta, zone);
    }
}
