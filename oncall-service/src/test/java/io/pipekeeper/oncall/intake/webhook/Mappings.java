package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.oncall.intake.webhook.Mapping.ActionWord;
import io.pipekeeper.oncall.intake.webhook.Mapping.SeverityWord;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mappings for tests. */
final class Mappings {

    private Mappings() {}

    /** For bodies of a tool that calls its troubles issues. */
    static Mapping full() {
        return full(IncidentSeverity.WARNING);
    }

    static Mapping full(@Nullable IncidentSeverity otherwise) {
        return new Mapping(
                "/issue/title",
                "/issue/id",
                "/issue/host",
                "/issue/team",
                "/issue/labels/0",
                "/issue/priority",
                List.of(
                        new SeverityWord("P1", IncidentSeverity.CRITICAL),
                        new SeverityWord("P2", IncidentSeverity.ERROR)),
                otherwise,
                "/event",
                List.of(
                        new ActionWord("opened", WebhookAction.TRIGGER),
                        new ActionWord("assigned", WebhookAction.ACKNOWLEDGE),
                        new ActionWord("closed", WebhookAction.RESOLVE)),
                null);
    }

    /** With nothing but what it must have. */
    static Mapping least() {
        return new Mapping(
                "/summary", "/key", null, null, null, null, List.of(), IncidentSeverity.ERROR, null, List.of(), null);
    }
}
