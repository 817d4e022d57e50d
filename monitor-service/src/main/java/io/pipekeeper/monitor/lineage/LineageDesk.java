package io.pipekeeper.monitor.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
    private final ObjectMapper json;

    LineageDesk(LineageInbox inbox, Runs runs, ObjectMapper json) {
        this.inbox = inbox;
        this.runs = runs;
        this.json = json;
    }

    /** When the first run of a job for a period that starts in [from, until) was complete; empty when none was. */
    @Transactional
    public Optional<Instant> completed(String job, Instant from, Instant until) {
        return runs.completed(job, from, until);
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
        rows.stream()
                .flatMap(row -> LineageEvent.run(read(row.body), row.receivedAt).stream())
                .sorted(Comparator.comparing(Run::id))
                .forEach(runs::fold);
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
