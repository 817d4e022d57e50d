package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.incident.AlertDesk;
import io.pipekeeper.oncall.incident.AlertSignal;
import io.pipekeeper.oncall.intake.Bounded;
import io.pipekeeper.oncall.intake.integration.Door;
import io.pipekeeper.oncall.intake.integration.Integration;
import io.pipekeeper.oncall.intake.integration.IntegrationDesk;
import io.pipekeeper.oncall.intake.trace.TraceBook;
import io.pipekeeper.oncall.intake.trace.TraceEvent;
import io.pipekeeper.oncall.intake.trace.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps mappings, and takes in what was read by them. */
@ApplicationScoped
class WebhookDesk {

    private static final int LINE_MOST = 1024;

    private final Webhooks webhooks;
    private final IntegrationDesk integrations;
    private final AlertDesk alerts;
    private final TraceBook traces;
    private final AuditLog audit;

    WebhookDesk(Webhooks webhooks, IntegrationDesk integrations, AlertDesk alerts, TraceBook traces, AuditLog audit) {
        this.webhooks = webhooks;
        this.integrations = integrations;
        this.alerts = alerts;
        this.traces = traces;
        this.audit = audit;
    }

    @Transactional
    Integration map(String integration, Mapping mapping, String by, Instant now) {
        var known = integrations.integration(integration, Door.WEBHOOK);
        webhooks.put(integration, mapping);
        audit.record(by, "mapWebhook", integration, now);
        return known;
    }

    @Transactional
    Optional<Mapping> findMapping(String integration) {
        return webhooks.findMapping(integration);
    }

    @Transactional
    Map<String, Mapping> mappings(Collection<String> integrations) {
        return webhooks.of(integrations);
    }

    @Transactional
    void take(Visit visit, WebhookEvent event) {
        traces.write(visit, List.of(happen(visit, event)));
    }

    private TraceEvent happen(Visit visit, WebhookEvent event) {
        var key = event.dedupKey();
        return switch (event) {
            case WebhookEvent.Trigger trigger ->
                TraceEvent.of("trigger", key, trigger.summary(), alerts.trigger(signal(visit, trigger), visit.at()));
            case WebhookEvent.Acknowledge _ ->
                TraceEvent.of("acknowledge", key, null, alerts.acknowledge(visit.integration(), key, visit.at()));
            case WebhookEvent.Resolve _ ->
                TraceEvent.of("resolve", key, null, alerts.resolve(visit.integration(), key, visit.at()));
        };
    }

    private static AlertSignal signal(Visit visit, WebhookEvent.Trigger trigger) {
        var integration = visit.integration();
        return new AlertSignal(
                integration,
                trigger.dedupKey(),
                group(integration, trigger),
                trigger.pipeline(),
                null,
                null,
                trigger.summary(),
                Bounded.line(Optional.ofNullable(trigger.source()).orElse(integration), LINE_MOST),
                trigger.severity(),
                trigger.details(),
                visit.at());
    }

    /** As at the door for events: what is about a pipeline belongs together unless the tool groups otherwise. */
    private static String group(String integration, WebhookEvent.Trigger trigger) {
        if (trigger.group() != null) {
            return Bounded.group("webhook:%s:%s".formatted(integration, trigger.group()));
        }
        return Bounded.group(
                trigger.pipeline() != null
                        ? "pipeline:" + trigger.pipeline()
                        : "alert:%s:%s".formatted(integration, trigger.dedupKey()));
    }
}
