package io.pipekeeper.oncall.wake;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Holds one connection that listens for the bell, and opens another when it breaks. */
@ApplicationScoped
class WorkBellListener {

    private static final int LISTEN_MILLIS = 500;
    private static final int STOP_MILLIS = 2000;

    private final DataSource database;
    private final Event<WorkWaiting> waiting;
    private final WakeConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread listening = Thread.ofVirtual().name("work-bell").unstarted(this::listenUntilStopped);

    WorkBellListener(DataSource database, Event<WorkWaiting> waiting, WakeConfig config) {
        this.database = database;
        this.waiting = waiting;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.listen()) {
            listening.start();
        }
    }

    /** Waits a moment, so that the connection is given back before the pool closes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        listening.join(STOP_MILLIS);
    }

    private void listenUntilStopped() {
        try {
            while (!stopped.await(1, TimeUnit.SECONDS)) {
                listen();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen " + WorkBell.CHANNEL);
            var bell = connection.unwrap(PGConnection.class);
            while (stopped.getCount() > 0) {
                announce(bell.getNotifications(LISTEN_MILLIS).length);
            }
            statement.execute("unlisten *");
        } catch (SQLException e) {
            // The ticks go on meanwhile; a lost connection costs a second per page.
            Log.warnf("Not listening for work, trying again: %s", e.getMessage());
        }
    }

    private void announce(int rings) {
        if (rings > 0) {
            waiting.fireAsync(new WorkWaiting());
        }
    }
}
