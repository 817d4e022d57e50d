package io.pipekeeper.monitor.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.monitor.batch.GroupCommit;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Takes in what machines push. When it returns, what came is safe. */
@ApplicationScoped
public class Intake {

    private static final int MOST_AT_ONCE = 500;

    private final FoldDesk desk;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final GroupCommit<List<Letter>> mail = new GroupCommit<>(Intake::fits, this::add);

    Intake(FoldDesk desk, MeterRegistry metrics, InstantSource clock) {
        this.desk = desk;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Keeps these; throws when they could not be kept. */
    public void take(PushKind kind, List<JsonNode> pushed) {
        var receivedAt = clock.instant();
        var letters =
                pushed.stream().map(json -> Letter.of(kind, json, receivedAt)).toList();
        if (!letters.isEmpty()) {
            keep(letters);
            metrics.counter("monitor.inbox.taken", "kind", kind.name()).increment(letters.size());
        }
    }

    private void keep(List<Letter> letters) {
        try {
            mail.store(letters);
        } catch (RuntimeException e) { // its caller is told, and sends it again
            Log.errorf(e, "%d things that were pushed in could not be stored", letters.size());
            throw Refusal.unavailable();
        }
    }

    private static boolean fits(List<List<Letter>> before, List<Letter> letters) {
        return before.stream().mapToInt(List::size).sum() + letters.size() <= MOST_AT_ONCE;
    }

    private void add(List<List<Letter>> mail) {
        desk.add(mail.stream().flatMap(List::stream).toList());
    }
}
