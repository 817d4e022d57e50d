package io.pipekeeper.monitor.probe;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Shows on the metrics endpoint what Quarkus does not: how much room there is on the disk that this service runs on. */
@ApplicationScoped
class HostMetrics {

    @Produces
    @Singleton
    MeterBinder disk() {
        return new DiskSpaceMetrics(Path.of("").toAbsolutePath().toFile());
    }
}
