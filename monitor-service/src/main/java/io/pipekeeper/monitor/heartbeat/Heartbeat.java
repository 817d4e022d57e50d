package io.pipekeeper.monitor.heartbeat;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.check.Verdict;
import io.pipekeeper.monitor.period.TimeWords;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that is to be heard of regularly.
 *
 * @param name by which it is heard of
 * @param checkId the check that carries its verdicts
 * @param every how often it is to be heard of
 * @param grace how much later it may be
 */
public record Heartbeat(String name, String contractId, String checkId, Duration every, Duration grace) {

    public Heartbeat {
        if (every.isNegative() || every.isZero() || grace.isNegative()) {
            throw new IllegalArgumentException("the heartbeat '%s' needs a positive `every`".formatted(name));
        }
    }

    /** What is expected, in words. */
    public static String expected(Duration every, Duration grace) {
        return "heard of every %s, with %s of grace".formatted(TimeWords.written(every), TimeWords.written(grace));
    }

    /** When silence since then has lasted too long. */
    Instant silentAt(Instant since) {
        return since.plus(every).plus(grace);
    }

    static Verdict heard(Check check, Instant at) {
        return Verdict.of(check, Outcome.PASS, null, "heard of at " + at, at);
    }

    static Verdict silent(Check check, Instant since, boolean heard, Instant at) {
        var observed = heard ? "not heard of since " + since : "never heard of since it was defined at " + since;
        return Verdict.of(check, Outcome.FAIL, null, observed, at);
    }
}
