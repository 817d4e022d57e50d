package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationCacheTest {

    private final OperationCache<String> cache = new OperationCache<>(10);

    @Test
    void preparesEachDocumentOnce() {
        var prepared = new AtomicInteger();

        for (int index = 0; index < 3; index++) {
            cache.get(key("a"), () -> "plan " + prepared.incrementAndGet());
        }

        assertThat(prepared).hasValue(1);
    }

    @Test
    void tellsOperationsOfOneDocumentApart() {
        cache.get(new OperationCache.Key("doc", "A"), () -> "a");

        assertThat(cache.get(new OperationCache.Key("doc", "B"), () -> "b")).isEqualTo("b");
    }

    @Test
    void neverGrowsBeyondItsCapacity() {
        IntStream.range(0, 1_000).forEach(index -> cache.get(key("q" + index), () -> "plan"));

        assertThat(cache.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void keepsWhatIsUsed() {
        var prepared = new AtomicInteger();
        for (int index = 0; index < 100; index++) {
            cache.get(key("hot"), () -> "plan " + prepared.incrementAndGet());
            cache.get(key("cold" + index), () -> "plan");
        }

        assertThat(prepared).hasValue(1);
    }

    @Test
    void letsLateComersWaitForTheFirst() throws Exception {
        var prepared = new AtomicInteger();
        var start = new CountDownLatch(1);
        Callable<String> ask = () -> {
            start.await();
            return cache.get(key("same"), () -> "plan " + prepared.incrementAndGet());
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 20).mapToObj(_ -> threads.submit(ask)).toList();
            start.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("plan 1");
            }
        }
    }

    private static OperationCache.Key key(String document) {
        return new OperationCache.Key(document, null);
    }
}
