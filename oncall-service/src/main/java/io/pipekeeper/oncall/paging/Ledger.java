package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.wake.WorkLoop;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes down how sending ended: while one transaction is under way, endings gather for the next, so that many pages cost
 * few commits and one connection. What cannot be written, because the database is away for a moment, is tried again for a
 * few seconds. Where even that fails, the lease runs out, and the page counts as one that may have arrived.
 */
@ApplicationScoped
class Ledger {

    private static final int MOST_AT_ONCE = 300;
    private static final int MOST_TRIES = 40;
    private static final Duration REST = Duration.ofMillis(200);

    private final Outbox outbox;
    private final Failures failures;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final WorkLoop loop = new WorkLoop("page-ledger", this::write);

    Ledger(Outbox outbox, Failures failures) {
        this.outbox = outbox;
        this.failures = failures;
    }

    /**
     * How the tries to send the pages of one letter ended.
     *
     * @param tries how often it was tried to write it down
     */
    private record Entry(List<? extends Ending> endings, int tries, CompletableFuture<Void> written) {

        List<Ending.Sent> sent() {
            return endings.stream()
                    .filter(Ending.Sent.class::isInstance)
                    .map(Ending.Sent.class::cast)
                    .toList();
        }

        List<Ending.NotSent> notSent() {
            return endings.stream()
                    .filter(Ending.NotSent.class::isInstance)
                    .map(Ending.NotSent.class::cast)
                    .toList();
        }

        Entry again() {
            return new Entry(endings, tries + 1, written);
        }

        void end() {
            written.complete(null);
        }
    }

    /** Answers when it is written down, or cannot be. */
    CompletableFuture<Void> add(List<? extends Ending> endings) {
        var entry = new Entry(endings, 0, new CompletableFuture<>());
        waiting.add(entry);
        loop.ask();
        return entry.written();
    }

    private void write() {
        for (var entries = next(); !entries.isEmpty(); entries = next()) {
            var left = unwritten(entries);
            left.forEach(this::postpone);
            if (left.size() == entries.size()) {
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    private List<Entry> next() {
        List<Entry> entries = new ArrayList<>();
        for (var entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            entries.add(entry);
            if (entries.size() == MOST_AT_ONCE) {
                break;
            }
        }
        return entries;
    }

    /** Writes what can be written, and answers what cannot. */
    private List<Entry> unwritten(List<Entry> entries) {
        var together =
                entries.stream().filter(entry -> entry.notSent().isEmpty()).toList();
        try {
            outbox.sent(
                    together.stream().flatMap(entry -> entry.sent().stream()).toList());
            together.forEach(Entry::end);
        } catch (RuntimeException e) { // one that cannot be written must not keep the others from it
            Log.warnf("Endings not written, trying letter by letter: letters=%d: %s", together.size(), e);
        }
        return entries.stream()
                .filter(entry -> !entry.written().isDone() && !writeAlone(entry))
                .toList();
    }

    private boolean writeAlone(Entry entry) {
        try {
            outbox.sent(entry.sent());
            entry.notSent().forEach(ending -> failures.failed(ending.page(), ending.trouble(), ending.at()));
            entry.end();
            return true;
        } catch (RuntimeException e) {
            Log.warnf(
                    e,
                    "Ending not written: page=%s try=%d",
                    entry.endings().getFirst().page().id(),
                    entry.tries());
            return false;
        }
    }

    private void postpone(Entry entry) {
        if (entry.tries() + 1 < MOST_TRIES) {
            waiting.add(entry.again());
        } else {
            Log.errorf(
                    "Ending given up, the page is sent again: page=%s",
                    entry.endings().getFirst().page().id());
            entry.end();
        }
    }
}
