package io.pipekeeper.oncall.wake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class WorkBellTest {

    private final WorkBell bell;
    private final DataSource database;
    private final Event<WorkWaiting> waiting;
    private final Ear ear;

    WorkBellTest(WorkBell bell, DataSource database, Event<WorkWaiting> waiting, Ear ear) {
        this.bell = bell;
        this.database = database;
        this.waiting = waiting;
        this.ear = ear;
    }

    /** Counts how often work was announced. */
    @ApplicationScoped
    static class Ear {

        private final AtomicInteger heard = new AtomicInteger();

        void hear(@ObservesAsync WorkWaiting work) {
            heard.incrementAndGet();
        }

        int heard() {
            return heard.get();
        }
    }

    @Test
    void isHeardWhenTheTransactionCommits() throws InterruptedException {
        var listener = new WorkBellListener(database, waiting, () -> true);
        listener.start(new StartupEvent());
        try {
            // The listener needs a moment for its connection, so it is rung until it hears.
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                QuarkusTransaction.requiringNew().run(bell::ring);
                assertThat(ear.heard()).isPositive();
            });
        } finally {
            listener.stop(new ShutdownEvent());
        }
    }
}
