package io.pipekeeper.monitor.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final int MOST = 3;

    private final ConcurrentLinkedQueue<List<String>> stored = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<@Nullable Void> first = new CompletableFuture<>();
    private final GroupCommit<String> commit =
            new GroupCommit<>((before, one) -> before.size() < MOST, this::storeAfterTheFirst);

    @Test
    void storesTogetherWhatCameWhileTheFirstWasStored() {
        var outcomes = broughtMeanwhile("b", "c", "d", "e");

        assertThat(outcomes).containsOnly("stored");
        assertThat(stored).extracting(List::size).containsExactly(1, 3, 1);
        assertThat(stored.stream().flatMap(List::stream)).containsExactlyInAnyOrder("first", "b", "c", "d", "e");
    }

    @Test
    void letsNobodySufferFromWhatAnotherOneBrought() {
        var outcomes = broughtMeanwhile("b", "bad", "c");

        assertThat(outcomes).containsExactly("stored", "IllegalArgumentException", "stored");
        assertThat(stored).contains(List.of("b"), List.of("c"));
    }

    @Test
    void letsNobodyWaitForEverAfterAnError() {
        var outcomes = broughtMeanwhile("b", "fatal", "c");

        assertThat(outcomes).contains("AssertionError", "IllegalStateException").doesNotContain("stored");
    }

    /** What becomes of what is brought while something else is being stored. */
    private List<String> broughtMeanwhile(String... brought) {
        try (var threads = Executors.newCachedThreadPool()) {
            var leader = CompletableFuture.runAsync(() -> commit.store("first"), threads);
            await().until(() -> stored.size() == 1);
            var others = Stream.of(brought)
                    .map(one -> CompletableFuture.runAsync(() -> commit.store(one), threads)
                            .handle((done, failure) -> outcome(failure)))
                    .toList();
            await().until(() -> commit.waiting() == brought.length);
            first.complete(null);
            leader.join();
            return others.stream()
                    .map(one -> one.orTimeout(10, TimeUnit.SECONDS).join())
                    .toList();
        }
    }

    private void storeAfterTheFirst(List<String> some) {
        if (some.contains("bad")) {
            throw new IllegalArgumentException("bad");
        }
        if (some.contains("fatal")) {
            throw new AssertionError("fatal");
        }
        stored.add(some);
        first.join();
    }

    private static String outcome(@Nullable Throwable failure) {
        if (failure == null) {
            return "stored";
        }
        var cause = failure.getCause();
        return cause == null ? failure.getClass().getSimpleName() : outcome(cause);
    }
}
