package io.pipekeeper.oncall.intake.integration;

import org.eclipse.microprofile.graphql.Description;

/** Where machines come in. */
@Description("Where machines come in.")
public enum Door {
    /** Events API v2, `POST /v2/enqueue`. */
    EVENTS,
    /** Change events of Events API v2, `POST /v2/change/enqueue`. */
    CHANGES,
    /** Alertmanager's webhook, `POST /api/v1/alertmanager`. */
    ALERTMANAGER,
    /** Beats, `POST /api/v1/heartbeats/{id}`. */
    HEARTBEAT,
    /** Any JSON, by a mapping: `POST /api/v1/webhooks/{integration}`. */
    WEBHOOK
}
