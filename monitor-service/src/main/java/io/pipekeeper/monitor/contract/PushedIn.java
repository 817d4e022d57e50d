package io.pipekeeper.monitor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.feed.Feed;
import io.pipekeeper.monitor.heartbeat.Heartbeat;
import io.pipekeeper.monitor.period.TimeWords;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.subgraph.id.Label;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a contract says about facts that others push in: by its custom properties `openLineageJob`, `openLineageDatasets`,
 * `dbtProjects` and `heartbeats`.
 *
 * @param checks the checks that such facts judge, and that are there before the first of them comes
 */
record PushedIn(Feed feed, List<Heartbeat> heartbeats, List<Check> checks) {

    PushedIn {
        heartbeats = List.copyOf(heartbeats);
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
        var heartbeats = file.customNodes("heartbeats").stream()
                .map(node -> heartbeat(feed, node))
                .toList();
        heartbeats.forEach(heartbeat -> checks.add(check(
                feed,
                heartbeat.checkId(),
                "Heartbeat " + heartbeat.name(),
                CheckKind.HEARTBEAT,
                Heartbeat.expected(heartbeat.every(), heartbeat.grace()))));
        return new PushedIn(feed, heartbeats, checks);
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

    private static Heartbeat heartbeat(Feed feed, JsonNode node) {
        var name = node.path("name").asText("");
        if (!Label.is(name)) {
            throw new IllegalArgumentException("a heartbeat needs a name that is a label, such as nightly-load");
        }
        return new Heartbeat(
                name,
                feed.contractId(),
                feed.pipelineId() + "-heartbeat-" + name,
                duration(node.path("every").asText(""), "every", Duration.ofSeconds(1)),
                duration(node.path("grace").asText("0s"), "grace", Duration.ZERO));
    }

    private static Duration duration(String written, String key, Duration shortest) {
        try {
            return TimeWords.read(written, shortest, TimeWords.LONGEST);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("`%s` of a heartbeat: %s".formatted(key, e.getMessage()), e);
        }
    }
}
