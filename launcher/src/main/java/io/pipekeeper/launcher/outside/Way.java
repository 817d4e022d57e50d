package io.pipekeeper.launcher.outside;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The way to something outside and back, which may become long. */
final class Way {

    private volatile Duration length = Duration.ZERO;

    /** How long it takes from now on. */
    void takes(Duration time) {
        length = time;
    }

    /** Has something done when the way has been gone. */
    void go(Runnable arrival) {
        CompletableFuture.delayedExecutor(length.toMillis(), TimeUnit.MILLISECONDS)
                .execute(arrival);
    }
}
