package io.pipekeeper.oncall.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in so many at once; the others wait in line for a while. Each that is inside holds a connection to the database, and
 * those that send pages need some, too, however much comes in.
 */
final class Turnstile {

    private final Semaphore places;
    private final Duration patience;

    Turnstile(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** The result, or nothing when there was no place in time. */
    <T> Optional<T> pass(Supplier<T> inside) {
        if (!enter()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inside.get());
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
