package io.pipekeeper.monitor.warehouse;

import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends statements that their server does not end: cancels them first, and drops the connection when that does not help
 * either. When we are about to stop, it cancels everything.
 */
@ApplicationScoped
class Watchdog {

    private final ScheduledThreadPoolExecutor timer = timer();
    private final Set<Watch> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** Watches over a statement until the watch is closed. */
    Watch over(Statement statement, Limits limits) {
        var watch = new Watch(statement, limits);
        running.add(watch);
        return watch;
    }

    /** Whether statements end because we are about to stop. */
    boolean stopping() {
        return stopping;
    }

    @PreDestroy
    void stop() {
        stopping = true;
        running.forEach(Watch::cancel);
        timer.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("warehouse-watchdog").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** The watch over one statement. */
    final class Watch implements AutoCloseable {

        private final Statement statement;
        private final Future<?> cancelling;
        private final Future<?> aborting;
        private volatile boolean aborted;

        private Watch(Statement statement, Limits limits) {
            this.statement = statement;
            this.cancelling = after(limits.cancel(), this::cancel);
            this.aborting = after(limits.abort(), this::abort);
        }

        Statement statement() {
            return statement;
        }

        /** Whether the connection was dropped because nothing else helped. */
        boolean aborted() {
            return aborted;
        }

        @Override
        public void close() {
            running.remove(this);
            cancelling.cancel(false);
            aborting.cancel(false);
        }

        /** Cancelling goes over a connection of its own, which may hang as well: never on the timer's thread. */
        private Future<?> after(Duration delay, Runnable step) {
            return timer.schedule(() -> Thread.startVirtualThread(step), delay.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void cancel() {
            try {
                statement.cancel();
            } catch (SQLException e) {
                Log.debugf(e, "A statement could not be cancelled");
            }
        }

        private void abort() {
            aborted = true;
            try {
                statement.getConnection().abort(Thread::startVirtualThread);
            } catch (SQLException e) {
                Log.debugf(e, "A connection could not be dropped");
            }
        }
    }
}
