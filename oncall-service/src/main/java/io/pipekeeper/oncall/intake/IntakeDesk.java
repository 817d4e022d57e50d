package io.pipekeeper.oncall.intake;

import io.pipekeeper.oncall.incident.AlertDesk;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Takes events in. When it says accepted, the event and what follows from it are committed. */
@ApplicationScoped
class IntakeDesk {

    private final Integrations integrations;
    private final AlertDesk alerts;
    private final IntakeConfig config;
    private final InstantSource clock;
    private final RateLimit limit;

    IntakeDesk(Integrations integrations, AlertDesk alerts, IntakeConfig config, InstantSource clock) {
        this.integrations = integrations;
        this.alerts = alerts;
        this.config = config;
        this.clock = clock;
        this.limit = new RateLimit(config.eventsPerMinute());
    }

    @Transactional
    void storeBootstrapKeys(@Observes StartupEvent event) {
        config.bootstrapKeys().forEach(integrations::put);
    }

    @Transactional
    Receipt take(Event event) {
        var now = clock.instant();
        var integration = integrations.findId(event.routingKey());
        if (integration.isEmpty()) {
            return Receipt.UNKNOWN_KEY;
        }
        if (!limit.admits(integration.get(), now)) {
            return Receipt.TOO_MANY;
        }
        switch (event) {
            case Event.Trigger trigger -> alerts.trigger(trigger.signal(integration.get(), now), now);
            case Event.Acknowledge acknowledge -> alerts.acknowledge(integration.get(), acknowledge.dedupKey(), now);
            case Event.Resolve resolve -> alerts.resolve(integration.get(), resolve.dedupKey(), now);
        }
        return Receipt.ACCEPTED;
    }
}
