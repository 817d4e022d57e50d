package io.pipekeeper.monitor.warehouse.governor;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Those of one replica who want to read one warehouse, in the order in which they came. Only as many as there are places
 * stand in the queue that all replicas share, so that hundreds of them do not ask it ten times a second.
 */
final class Queue {

    private final Semaphore front;
    private final Semaphore bell = new Semaphore(0);

    Queue(int places) {
        this.front = new Semaphore(places, true);
    }

    boolean reachesFront(Duration patience) throws InterruptedException {
        return front.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    void leaveFront() {
        front.release();
        wake();
    }

    /** Until somebody here leaves, or for a while: elsewhere they leave unheard. */
    boolean hearsLeaving(Duration within) throws InterruptedException {
        return bell.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Wakes those who wait at the front, or the next one who will. */
    void wake() {
        bell.drainPermits();
        bell.release(Math.max(1, bell.getQueueLength()));
    }
}
