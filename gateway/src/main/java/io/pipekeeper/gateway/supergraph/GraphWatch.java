package io.pipekeeper.gateway.supergraph;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks at the subgraphs again and again, as long as the gateway runs. */
@ApplicationScoped
class GraphWatch {

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final SdlReader reader;
    private final GraphInUse graph;
    private final SupergraphConfig config;

    GraphWatch(SdlReader reader, GraphInUse graph, SupergraphConfig config) {
        this.reader = reader;
        this.graph = graph;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("graph-watch").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void watch() {
        var started = System.nanoTime();
        try {
            do {
                look(Duration.ofNanos(System.nanoTime() - started).compareTo(config.patience()) > 0);
            } while (!stopping.await(pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(boolean patienceIsOver) {
        try {
            graph.learn(reader.askAll(), patienceIsOver);
        } catch (RuntimeException e) {
            // One odd schema must not end the watch; the graph in use stays.
            Log.error("The subgraphs cannot be looked at", e);
        }
    }

    private Duration pause() {
        return graph.knowsAll() ? config.interval() : config.retry();
    }
}
