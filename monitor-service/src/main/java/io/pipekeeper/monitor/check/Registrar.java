package io.pipekeeper.monitor.check;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/** Stores verdicts. What several tables have to say at the same time goes into one transaction. */
@ApplicationScoped
public class Registrar {

    private static final int MOST_AT_ONCE = 64;

    private final CheckDesk desk;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock pen = new ReentrantLock();

    Registrar(CheckDesk desk) {
        this.desk = desk;
    }

    private record Entry(List<Verdict> verdicts, Instant at, CompletableFuture<Void> stored) {}

    /** Comes back when the verdicts are stored. */
    public void record(List<Verdict> verdicts, Instant at) {
        var entry = new Entry(verdicts, at, new CompletableFuture<>());
        waiting.add(entry);
        pen.lock(); // whoever has it writes for all who wait
        try {
            while (!entry.stored().isDone()) {
                storeTogether(next());
            }
        } finally {
            pen.unlock();
        }
        entry.stored().join();
    }

    /** The first that wait, as far as they are of the same instant. */
    private List<Entry> next() {
        List<Entry> next = new ArrayList<>();
        for (var entry = waiting.peek(); entry != null && next.size() < MOST_AT_ONCE; entry = waiting.peek()) {
            if (!next.isEmpty() && !next.getFirst().at().equals(entry.at())) {
                break;
            }
            next.add(entry);
            waiting.remove();
        }
        return next;
    }

    private void storeTogether(List<Entry> entries) {
        try {
            desk.record(
                    entries.stream().flatMap(entry -> entry.verdicts().stream()).toList(),
                    entries.getFirst().at());
            entries.forEach(entry -> entry.stored().complete(null));
        } catch (RuntimeException e) { // one that cannot be stored must not keep the others from it
            Log.debugf(e, "Verdicts of %d tables could not be stored together", entries.size());
            entries.forEach(this::storeAlone);
        }
    }

    private void storeAlone(Entry entry) {
        try {
            desk.record(entry.verdicts(), entry.at());
            entry.stored().complete(null);
        } catch (RuntimeException e) { // it is thrown where the entry comes from
            entry.stored().completeExceptionally(e);
        }
    }
}
