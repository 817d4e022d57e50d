package io.pipekeeper.oncall.catalog;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;

/** Refreshes the copy of the catalogue. While ownership-service is away, the copy stays as it is. */
@ApplicationScoped
public class CatalogPull {

    private final CatalogClient client;
    private final CatalogCopy copy;
    private final InstantSource clock;

    CatalogPull(CatalogClient client, CatalogCopy copy, InstantSource clock) {
        this.client = client;
        this.copy = copy;
        this.clock = clock;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        pull();
    }

    /** Pulls now; call it outside of transactions. */
    public void pull() {
        try {
            if (client.fetch(copy.etag()) instanceof CatalogClient.Answer.Changed(var etag, var document)) {
                copy.keep(etag, document, clock.instant());
                Log.infof("Catalogue taken from ownership-service, version %s", etag);
            }
        } catch (IOException | IllegalArgumentException e) {
            Log.warnf("Catalogue not refreshed, the copy stays: %s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
