package io.pipekeeper.oncall.intake;

import io.pipekeeper.oncall.intake.integration.Door;
import io.pipekeeper.oncall.intake.integration.IntegrationDesk;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets in whom the configuration names. */
@ApplicationScoped
class BootstrapKeys {

    private final IntegrationDesk integrations;
    private final IntakeConfig config;

    BootstrapKeys(IntegrationDesk integrations, IntakeConfig config) {
        this.integrations = integrations;
        this.config = config;
    }

    void declare(@Observes StartupEvent event) {
        config.bootstrapKeys().forEach((id, sha256) -> integrations.declare(id, Door.EVENTS, sha256));
    }
}
