package io.pipekeeper.oncall.wake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkLoopTest {

    private final AtomicInteger begun = new AtomicInteger();
    private final Semaphore gate = new Semaphore(0);

    @Test
    void manyWhoAskDuringARunGetOneMoreTogether() {
        var loop = new WorkLoop("test", this::work);
        loop.ask();
        await().untilAsserted(() -> assertThat(begun).hasValue(1));

        for (var i = 0; i < 100; i++) {
            loop.ask();
        }
        gate.release(100);

        await().untilAsserted(() -> assertThat(gate.availablePermits()).isEqualTo(98));
        assertThat(begun).hasValue(2);
    }

    @Test
    void workThatFailedIsDoneWhenSomebodyAsksAgain() {
        var loop = new WorkLoop("test", () -> {
            begun.incrementAndGet();
            throw new IllegalStateException("as it happens");
        });

        await().untilAsserted(() -> {
            loop.ask();
            assertThat(begun).hasValueGreaterThan(1);
        });
    }

    private void work() {
        begun.incrementAndGet();
        gate.acquireUninterruptibly();
    }
}
