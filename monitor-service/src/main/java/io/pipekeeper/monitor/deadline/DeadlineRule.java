package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.subgraph.id.UuidV7;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be done by when, for every period.
 *
 * @param checkId the check that carries its verdicts
 * @param table where the data is, with the periods and due times of this deadline
 */
public record DeadlineRule(
        String checkId, String contractId, String pipelineId, Table table, Subject subject, Promise promise) {

    private static final Duration HORIZON = Duration.ofDays(40);

    DueTime due() {
        return table.due();
    }

    /** How far ahead the ledger reaches. */
    static Instant horizon(Instant now) {
        return now.plus(HORIZON);
    }

    /**
     * The occurrences up to the horizon that follow the newest one that is due, none of them from before the rule was
     * there. The first ever is the last that was due then, so that there is something to say at once.
     */
    List<Deadline> occurrences(int version, @Nullable Period newestDue, Instant since, Instant now) {
        var first = due().lastDue(since);
        if (newestDue != null) {
            var next = new Period(due().grain(), newestDue.end());
            first = next.compareTo(first) > 0 ? next : first;
        }
        List<Deadline> occurrences = new ArrayList<>();
        for (var period = first; !due().due(period).isAfter(horizon(now)); period = period.plus(1)) {
            if (due().isPromised(period)) {
                occurrences.add(occurrence(version, period, now));
            }
        }
        return occurrences;
    }

    /** The occurrence for an issue: due so long after it was opened. */
    Deadline repair(int version, Instant opened, Instant now) {
        return pending(version, opened.toString(), opened, due().dueAfter(opened), now);
    }

    private Deadline occurrence(int version, Period period, Instant now) {
        var pending = pending(version, period.key(), due().expectedFrom(period), due().due(period), now);
        return due().closure(period)
                .map(reason -> pending.excusedFor(Excuse.closed(reason)))
                .orElse(pending);
    }

    private Deadline pending(int version, String key, Instant from, Instant due, Instant now) {
        return new Deadline(
                UuidV7.at(now), checkId, version, key, from, due, DeadlineState.PENDING, null, Outlook.FINE, null);
    }
}
