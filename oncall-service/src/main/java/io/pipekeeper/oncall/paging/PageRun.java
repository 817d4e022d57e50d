package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.wake.WorkLoop;
import io.pipekeeper.oncall.wake.WorkWaiting;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Empties the outbox batch by batch. It waits for no letter, so that a provider that hangs keeps nobody else waiting. A page
 * whose worker dies is taken up after its lease.
 */
@ApplicationScoped
class PageRun {

    private final Outbox outbox;
    private final LetterDesk desk;
    private final Failures failures;
    private final Dispatch dispatch;
    private final InstantSource clock;
    private final WorkLoop loop = new WorkLoop("pages", this::startDue);

    /** Leases are about processes, not about the story that the shown clock tells. */
    private final InstantSource realTime = InstantSource.system();

    private volatile boolean stopping;

    PageRun(Outbox outbox, LetterDesk desk, Failures failures, Dispatch dispatch, InstantSource clock) {
        this.outbox = outbox;
        this.desk = desk;
        this.failures = failures;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Scheduled(every = "1s")
    void tick() {
        loop.ask();
    }

    void onWork(@ObservesAsync WorkWaiting work) {
        loop.ask();
    }

    /** Nothing new is begun while what is under way comes to its end. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
    }

    /** Sends what is due, and waits until it is written down how that ended. */
    void sendDue(Instant now) {
        for (var sending = start(now, PageRun::rest); !sending.isEmpty(); sending = start(now, PageRun::rest)) {
            CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new)).join();
        }
    }

    /** What has no room now is sent when there is some. */
    private void startDue() {
        start(clock.instant(), loop::ask);
    }

    private static void rest() {
        // whoever waits for all of them looks again by themselves
    }

    private List<CompletableFuture<Void>> start(Instant now, Runnable whenRoomy) {
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        var free = dispatch.free();
        while (!free.isEmpty() && !stopping) {
            var claimed = outbox.claim(now, realTime.instant(), free);
            if (claimed.last()) {
                break;
            }
            letters(claimed.pages())
                    .map(letter -> dispatch.send(letter, whenRoomy))
                    .forEach(sending::add);
            free = dispatch.free();
        }
        return sending;
    }

    private Stream<Letter> letters(List<QueuedPage> claimed) {
        try {
            return desk.letters(claimed, clock.instant()).stream();
        } catch (RuntimeException e) { // one page that cannot be written must not keep the others from going out
            Log.errorf(e, "Letters failed, trying one by one: pages=%d", claimed.size());
            return claimed.stream().flatMap(this::letterAlone);
        }
    }

    private Stream<Letter> letterAlone(QueuedPage page) {
        try {
            return desk.letters(List.of(page), clock.instant()).stream();
        } catch (RuntimeException e) {
            Log.errorf(e, "Page failed: page=%s attempt=%d", page.id(), page.attempts());
            failures.failed(page, Trouble.notSent("cannot be written"), clock.instant());
            return Stream.empty();
        }
    }
}
