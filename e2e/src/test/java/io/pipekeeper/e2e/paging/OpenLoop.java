package io.pipekeeper.e2e.paging;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Sends events at a constant rate, whether or not the service keeps up. A latency is counted from when the event should have
 * left, so that a stall of the service counts for every event that it held up.
 *
 * @param events the event of each place in the order
 */
record OpenLoop(URI server, IntFunction<String> events) {

    private static final int CONNECTIONS = 100;
    private static final int ACCEPTED = 202;

    /** When events should leave, and how long it took until each was accepted; 0 where it was not. */
    private record Run(long begin, long gap, AtomicInteger next, AtomicLongArray nanos) {

        long intended(int place) {
            return begin + place * gap;
        }

        boolean has(int place) {
            return place < nanos.length();
        }
    }

    /** What came of it. */
    record Result(Run run) {

        /** When the event of a place should have left, by {@link System#nanoTime()}. */
        long intended(int place) {
            return run.intended(place);
        }

        Latencies accepted() {
            return new Latencies(LongStream.range(0, run.nanos().length())
                    .map(place -> run.nanos().get((int) place))
                    .filter(nanos -> nanos > 0));
        }

        int refused() {
            return run.nanos().length() - accepted().count();
        }
    }

    Result send(int count, int perSecond) {
        var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        var gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var run = new Run(begin, gap, new AtomicInteger(), new AtomicLongArray(count));
        IntStream.range(0, CONNECTIONS)
                .mapToObj(_ -> Thread.startVirtualThread(() -> work(run)))
                .toList()
                .forEach(OpenLoop::join);
        return new Result(run);
    }

    private void work(Run run) {
        var place = run.next().getAndIncrement();
        while (run.has(place)) {
            place = work(run, place);
        }
    }

    /** Works until the connection breaks, and answers the place that follows. */
    private int work(Run run, int first) {
        var place = first;
        try (var connection = new EventConnection(server)) {
            while (run.has(place)) {
                awaitNanos(run.intended(place));
                if (connection.post(events.apply(place)) == ACCEPTED) {
                    run.nanos().set(place, System.nanoTime() - run.intended(place));
                }
                place = run.next().getAndIncrement();
            }
            return place;
        } catch (IOException broken) {
            return run.next().getAndIncrement();
        }
    }

    private static void awaitNanos(long time) {
        for (var left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
