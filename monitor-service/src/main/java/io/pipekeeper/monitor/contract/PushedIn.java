package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.feed.Feed;
import io.pipekeeper.monitor.scan.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What a contract says about facts that others push in: by its custom properties `openLineageJob`, `openLineageDatasets`
 * and `dbtProjects`.
 *
 * @param checks the checks that such facts judge, and that are there before the first of them comes
 */
record PushedIn(Feed feed, List<Check> checks) {

    PushedIn {
        checks = List.copyOf(checks);
    }

    /** Throws IllegalArgumentException with what is wrong. */
    static PushedIn of(ContractFile file, Settings settings, Table table) {
        var feed = new Feed(
                file.id(),
                settings.pipeline(),
                table.warehouse(),
                table.dataset(),
                settings.job(),
                file.customList("openLineageDatasets"),
                file.customList("dbtProjects"),
                table.due());
        List<Check> checks = new ArrayList<>();
        if (settings.job() != null) {
            var expected = "the job %s completes".formatted(settings.job());
            checks.add(check(feed, feed.runCheckId(), "The job runs", CheckKind.RUN, expected));
        }
        return new PushedIn(feed, checks);
    }

    private static Check check(Feed feed, String id, String name, CheckKind kind, String expected) {
        return new Check(
                id,
                feed.contractId(),
                feed.pipelineId(),
                feed.warehouse(),
                feed.dataset(),
                name,
                kind,
                Severity.ERROR,
                expected,
                null);
    }
}
