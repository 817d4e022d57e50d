package io.pipekeeper.e2e.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pipekeeper.e2e.load.Figure;
import io.pipekeeper.e2e.load.OpenLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Measures how OpenLineage events are taken in, and prints the figures. Run by hand, see docs/benchmarks.md. */
@TestMethodOrder(MethodOrderer.MethodName.class) // what is killed has to warm up again
class LineageBenchmark {

    private static final int RATE = Integer.getInteger("lineage.rate", 1_000);
    private static final int SECONDS = Integer.getInteger("lineage.seconds", 15);
    private static final int WARM_UP_RATE = 400;

    private static final LineageSite MONITOR = new LineageSite("lineage-benchmark");

    @BeforeAll
    static void start() {
        MONITOR.start();
        var warm = stream("warm-up").send(WARM_UP_RATE * SECONDS, WARM_UP_RATE);
        System.out.println(new Figure("Warm-up", warm));
        awaitFolded();
    }

    @AfterAll
    static void close() {
        MONITOR.close();
    }

    @Test
    void acceptsEvents() {
        var before = MONITOR.cpu();
        var begin = System.nanoTime();
        var result = stream("measured").send(RATE * SECONDS, RATE);
        var taken = MONITOR.cpu();
        System.out.println(new Figure("%d events per second for %d s".formatted(RATE, SECONDS), result));
        System.out.println(
                new Figure("Processor time of an event until it is answered", taken.since(before, RATE * SECONDS)));
        awaitFolded();
        System.out.println(Figure.seconds("From the first event until the last is folded", System.nanoTime() - begin));
        System.out.println(
                new Figure("Processor time with folding", MONITOR.cpu().since(before, RATE * SECONDS)));

        assertThat(result.refused()).isZero();
    }

    @Test
    void losesNothingWhenItIsKilled() {
        var stream = stream("killed");
        var killer = Thread.startVirtualThread(() -> {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            MONITOR.kill();
        });
        var result = stream.send(RATE * 5, RATE);
        join(killer);

        var stored = MONITOR.stored("killed");
        MONITOR.start();
        awaitFolded();

        System.out.println(new Figure(
                "`kill -9` under load",
                "%d accepted, %d stored".formatted(result.accepted().size(), stored.size())));
        assertThat(result.accepted()).isNotEmpty();
        assertThat(stored).containsAll(result.accepted());
        assertThat(MONITOR.runs("killed")).containsAll(stored);
    }

    private static OpenLoop stream(String name) {
        return new OpenLoop(MONITOR.door(), new LineageEvents(name));
    }

    private static void awaitFolded() {
        await("the folding").atMost(Duration.ofMinutes(5)).until(MONITOR::isFolded);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
