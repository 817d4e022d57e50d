package io.pipekeeper.e2e.load;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sends events at a constant rate, whether or not the service keeps up. A latency is counted from when the event should have
 * left, so that a stall of the service counts for every event that it held up.
 *
 * @param events the event of each place in the order
 */
public record OpenLoop(Door door, IntFunction<String> events) {

    private static final int CONNECTIONS = 100;
    private static final int SUCCESS = 2;

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
    public static final class Result {

        private final Run run;

        private Result(Run run) {
            this.run = run;
        }

        /** When the event of a place should have left, by {@link System#nanoTime()}. */
        public long intended(int place) {
            return run.intended(place);
        }

        /** How long it took to be accepted, of those that were. */
        public Latencies latencies() {
            return new Latencies(places().mapToLong(run.nanos()::get));
        }

        /** The places of the events that were accepted. */
        public Set<Integer> accepted() {
            return places().boxed().collect(Collectors.toSet());
        }

        public int refused() {
            return run.nanos().length() - (int) places().count();
        }

        @Override
        public String toString() {
            return "%s; %d not accepted".formatted(latencies(), refused());
        }

        private IntStream places() {
            return IntStream.range(0, run.nanos().length())
                    .filter(place -> run.nanos().get(place) > 0);
        }
    }

    public Result send(int count, int perSecond) {
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
        try (var connection = new PostConnection(door)) {
            while (run.has(place)) {
                awaitNanos(run.intended(place));
                if (connection.post(events.apply(place)) / 100 == SUCCESS) {
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
