package io.pipekeeper.monitor.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an active check has been judged.
 *
 * @param period the newest period that was judged; null before the first one, and for a check without periods
 * @param verdict the latest verdict; null before the first one
 */
record Progress(
        Check check, @Nullable String period, @Nullable UUID verdict) {

    /** Whether a verdict is about an earlier period than the newest one. */
    boolean isBeyond(Verdict other) {
        return period != null && other.period() != null && other.period().compareTo(period) < 0;
    }

    /** After a verdict that is the latest one. */
    Progress to(Verdict latest) {
        return new Progress(check, latest.period() == null ? period : latest.period(), latest.id());
    }
}
