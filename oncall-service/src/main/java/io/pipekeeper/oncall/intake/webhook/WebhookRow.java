package io.pipekeeper.oncall.intake.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "webhook")
@NullUnmarked
class WebhookRow {

    @Id
    @Column(name = "integration_id")
    String integrationId;

    String mapping;
}
