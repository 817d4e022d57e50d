package io.pipekeeper.oncall.paging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;

/** How many pages wait for longer than they should, counted when somebody asks for metrics. */
@ApplicationScoped
class PageGauges {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Outbox outbox;
    private final InstantSource clock;

    PageGauges(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("oncall_pages_held", outbox, Outbox::held).register(metrics);
        Gauge.builder("oncall_pages_overdue", this, PageGauges::overdue).register(metrics);
    }

    private double overdue() {
        return outbox.overdue(clock.instant().minus(PATIENCE));
    }
}
