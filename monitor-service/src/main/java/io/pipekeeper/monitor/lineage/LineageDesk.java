package io.pipekeeper.monitor.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.monitor.dataset.DatasetDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes events in and folds them into runs. Taking in is quick: the user's pipeline waits for the answer. */
@ApplicationScoped
public class LineageDesk {

    private static final int BATCH = 500;

    private final LineageInbox inbox;
    private final Runs runs;
    private final DatasetDesk datasets;
    private final ObjectMapper json;

    LineageDesk(LineageInbox inbox, Runs runs, DatasetDesk datasets, ObjectMapper json) {
        this.inbox = inbox;
        this.runs = runs;
        this.datasets = datasets;
        this.json = json;
    }

    /** When the first run of a job for a period that starts in [from, until) was complete; empty when none was. */
    @Transactional
    public Optional<Instant> completed(String job, Instant from, Instant until) {
        return runs.completed(job, from, until);
    }

    /** How long the last runs of a job took that are complete, the newest first. */
    @Transactional
    public List<Duration> durations(String job, int last) {
        return runs.timed(job, last).stream()
                .flatMap(run -> run.took().stream())
                .toList();
    }

    /** The runs of a job for a period that starts in [from, until), by their newest event: running, failed, or done. */
    @Transactional
    public List<Run> about(String job, Instant from, Instant until) {
        return runs.about(job, from, until);
    }

    /** The newest runs of these jobs. */
    @Transactional
    public List<Run> newest(Collection<String> jobs, int limit) {
        return jobs.isEmpty() ? List.of() : runs.newest(jobs, limit);
    }

    @Transactional
    void take(List<JsonNode> events, Instant receivedAt) {
        events.forEach(event -> inbox.add(CanonicalJson.hash(event), event.toString(), receivedAt));
    }

    /** Folds what has come in; answers how many events that were. */
    @Transactional
    int fold(Instant now) {
        var rows = inbox.claimUnfolded(BATCH);
        rows.forEach(row -> row.foldedAt = now);
        // Always in the same order, so that two of us never wait for each other.
        var events = rows.stream()
                .map(row -> LineageEvent.of(read(row.body), row.receivedAt))
                .toList();
        events.stream()
                .flatMap(event -> event.run().stream())
                .sorted(Comparator.comparing(Run::id))
                .forEach(runs::fold);
        datasets.see(events.stream().flatMap(event -> event.edges().stream()).toList());
        return rows.size();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inbox holds an event that is not JSON", e);
        }
    }
}
