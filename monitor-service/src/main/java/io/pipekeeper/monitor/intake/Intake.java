package io.pipekeeper.monitor.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes in what machines push. When it returns, what came is safe.
 *
 * <p>Whoever comes while something is being stored waits, and is stored together with all others who waited, in one
 * statement and one transaction: the more come, the less each costs.
 */
@ApplicationScoped
public class Intake {

    private static final int MOST_AT_ONCE = 500;

    private final FoldDesk desk;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock storing = new ReentrantLock();

    Intake(FoldDesk desk, MeterRegistry metrics, InstantSource clock) {
        this.desk = desk;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What one caller brings, and what becomes of it. */
    private record Waiting(List<Letter> letters, CompletableFuture<Void> stored) {}

    /** Keeps these; throws when they could not be kept. */
    public void take(PushKind kind, List<JsonNode> pushed) {
        var receivedAt = clock.instant();
        var letters =
                pushed.stream().map(json -> Letter.of(kind, json, receivedAt)).toList();
        if (!letters.isEmpty()) {
            store(new Waiting(letters, new CompletableFuture<>()));
            metrics.counter("monitor.inbox.taken", "kind", kind.name()).increment(letters.size());
        }
    }

    private void store(Waiting mine) {
        waiting.add(mine);
        storing.lock();
        try {
            while (!mine.stored().isDone()) {
                store(next());
            }
        } finally {
            storing.unlock();
        }
        if (mine.stored().isCompletedExceptionally()) {
            throw Refusal.unavailable();
        }
    }

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        var size = 0;
        for (var one = waiting.poll(); one != null; one = size < MOST_AT_ONCE ? waiting.poll() : null) {
            next.add(one);
            size += one.letters().size();
        }
        return next;
    }

    private void store(List<Waiting> together) {
        try {
            desk.add(together.stream().flatMap(one -> one.letters().stream()).toList());
            together.forEach(one -> one.stored().complete(null));
        } catch (RuntimeException e) { // nobody must suffer from what another one brought
            together.forEach(this::storeAlone);
        }
    }

    private void storeAlone(Waiting one) {
        try {
            desk.add(one.letters());
            one.stored().complete(null);
        } catch (RuntimeException e) { // its caller is told, and sends it again
            Log.errorf(
                    e,
                    "%d things that were pushed in could not be stored",
                    one.letters().size());
            one.stored().completeExceptionally(e);
        }
    }
}
