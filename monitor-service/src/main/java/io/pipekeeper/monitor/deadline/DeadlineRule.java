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
 * What must be complete by when, for every period.
 *
 * @param checkId the check that carries its verdicts
 * @param column whose newest value in the rows of a period says when it was complete
 * @param job `namespace/name` of the OpenLineage job whose COMPLETE says so as well
 */
public record DeadlineRule(
        String checkId,
        String contractId,
        String pipelineId,
        Table table,
        @Nullable String column,
        @Nullable String job) {

    private static final Duration HORIZON = Duration.ofDays(40);

    DueTime due() {
        return table.due();
    }

    /** The occurrences up to the horizon, counted from the period after the given one, or from the last one due. */
    List<Deadline> occurrences(@Nullable Period newest, Instant now) {
        var horizon = now.plus(HORIZON);
        List<Deadline> occurrences = new ArrayList<>();
        var first = newest == null ? due().lastDue(now) : newest.plus(1);
        for (int i = 0; !due().due(first.plus(i)).isAfter(horizon); i++) {
            occurrences.add(occurrence(first.plus(i), now));
        }
        return occurrences;
    }

    private Deadline occurrence(Period period, Instant now) {
        return new Deadline(UuidV7.at(now), checkId, period.key(), due().due(period), DeadlineState.PENDING, null);
    }
}
