package io.pipekeeper.monitor.batch;

import io.quarkus.logging.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Stores what many bring at the same time in few transactions: whoever comes while something is being stored waits, and is
 * stored together with all others who waited. The more come, the less each costs.
 */
public final class GroupCommit<T> {

    private final BiPredicate<List<T>, T> fits;
    private final Consumer<List<T>> store;
    private final Queue<Waiting<T>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock storing = new ReentrantLock();

    /**
     * Stores by these rules.
     *
     * @param fits whether something may go together with those before it
     * @param store stores all or none, in a transaction
     */
    public GroupCommit(BiPredicate<List<T>, T> fits, Consumer<List<T>> store) {
        this.fits = fits;
        this.store = store;
    }

    /** What one caller brings, and what becomes of it. */
    private record Waiting<T>(T brought, CompletableFuture<Void> stored) {}

    /** Comes back when it is stored; throws when it could not be. */
    public void store(T brought) {
        var mine = new Waiting<>(brought, new CompletableFuture<Void>());
        waiting.add(mine);
        storing.lock(); // whoever has it stores for all who wait
        try {
            while (!mine.stored().isDone()) {
                storeTogether(next());
            }
        } finally {
            storing.unlock();
        }
        mine.stored().join();
    }

    /** How many wait for what is being stored. */
    int waiting() {
        return waiting.size();
    }

    private List<Waiting<T>> next() {
        List<Waiting<T>> next = new ArrayList<>();
        List<T> brought = new ArrayList<>();
        for (var one = waiting.peek(); one != null; one = waiting.peek()) {
            if (!next.isEmpty() && !fits.test(brought, one.brought())) {
                break;
            }
            next.add(waiting.remove());
            brought.add(one.brought());
        }
        return next;
    }

    private void storeTogether(List<Waiting<T>> together) {
        try {
            store.accept(together.stream().map(Waiting::brought).toList());
            together.forEach(one -> one.stored().complete(null));
        } catch (RuntimeException e) { // nobody must suffer from what another one brought
            Log.debugf(e, "What %d brought could not be stored together", together.size());
            together.forEach(this::storeAlone);
        } finally {
            // Whatever happened, such as that there is no memory: nobody must wait for ever.
            together.forEach(
                    one -> one.stored().completeExceptionally(new IllegalStateException("Storing it was broken off")));
        }
    }

    private void storeAlone(Waiting<T> one) {
        try {
            store.accept(List.of(one.brought()));
            one.stored().complete(null);
        } catch (RuntimeException e) { // it is thrown where it comes from
            one.stored().completeExceptionally(e);
        }
    }
}
