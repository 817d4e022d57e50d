package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.wake.WorkLoop;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes down how sending ended: while one transaction is under way, endings gather for the next, so that many pages cost
 * few commits and one connection.
 */
@ApplicationScoped
class Ledger {

    private static final int MOST_AT_ONCE = 300;

    private final Outbox outbox;
    private final Failures failures;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final WorkLoop loop = new WorkLoop("page-ledger", this::write);

    Ledger(Outbox outbox, Failures failures) {
        this.outbox = outbox;
        this.failures = failures;
    }

    private record Entry(List<? extends Ending> endings, CompletableFuture<Void> written) {}

    /** Answers when it is written down, or cannot be. */
    CompletableFuture<Void> add(List<? extends Ending> endings) {
        var entry = new Entry(endings, new CompletableFuture<>());
        waiting.add(entry);
        loop.ask();
        return entry.written();
    }

    private void write() {
        for (var entries = next(); !entries.isEmpty(); entries = next()) {
            var endings = entries.stream().flatMap(entry -> entry.endings().stream());
            write(endings.toList());
            entries.forEach(entry -> entry.written().complete(null));
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

    private void write(List<? extends Ending> endings) {
        var sent = endings.stream()
                .filter(Ending.Sent.class::isInstance)
                .map(Ending.Sent.class::cast)
                .toList();
        try {
            outbox.sent(sent);
        } catch (RuntimeException e) { // one that cannot be written must not keep the others from it
            Log.errorf(e, "Endings not written, trying one by one: pages=%d", sent.size());
            sent.forEach(this::writeAlone);
        }
        endings.stream().filter(Ending.NotSent.class::isInstance).forEach(this::writeAlone);
    }

    /** Where even that fails, the lease runs out, and the page counts as one that may have arrived. */
    private void writeAlone(Ending ending) {
        try {
            switch (ending) {
                case Ending.Sent sent -> outbox.sent(List.of(sent));
                case Ending.NotSent(var page, var at, var trouble) -> failures.failed(page, trouble, at);
            }
        } catch (RuntimeException e) {
            Log.errorf(e, "Ending not written: page=%s", ending.page().id());
        }
    }
}
