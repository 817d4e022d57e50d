package io.pipekeeper.oncall.wake;

import io.quarkus.logging.Log;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does a piece of work whenever somebody asks for it, once at a time. However many ask while it is under way, it is done
 * once more after it: a storm of bells costs no more than one run and the next.
 */
public final class WorkLoop {

    private final AtomicInteger asked = new AtomicInteger();
    private final String name;
    private final Runnable work;

    public WorkLoop(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Answers at once. What was written before this call is seen by the work that follows. */
    public void ask() {
        if (asked.getAndIncrement() == 0) {
            Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        int seen;
        do {
            seen = asked.get();
            once();
        } while (!asked.compareAndSet(seen, 0));
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) { // the next time that somebody asks is another chance
            Log.errorf(e, "Work failed: %s", name);
        }
    }
}
