package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Where in a body to find what an event needs. Places are JSON pointers (RFC 6901), such as `/alert/labels/team`. */
@RegisterForReflection
@Type("WebhookMapping")
@Input("WebhookMappingInput")
@Description("Where in a body to find what an event needs. Places are JSON pointers (RFC 6901): /alert/labels/team.")
public record Mapping(
        @NonNull @Description("What is wrong, in one line. Must be found in what triggers.")
        String summary,

        @NonNull @Description("The same for everything about the same trouble. Must be found.")
        String dedupKey,

        @Nullable @Description("What it is about; the integration's label where nothing is found.")
        String source,

        @Nullable @Description("Alerts of one group share an incident; each is on its own where nothing is found.")
        String group,

        @Nullable @Description("The label of the pipeline that suffers; none where nothing is found.")
        String pipeline,

        @Nullable @Description("How bad it is, in the tool's words.")
        String severity,

        @NonNull @DefaultValue("[]") @Description("What the tool's words for severity mean.")
        List<@NonNull SeverityWord> severities,

        @Nullable @Description("How bad it is where nothing is found, or another word. Without it that is refused.")
        IncidentSeverity otherwise,

        @Nullable @Description("What happened, in the tool's words. Without it everything triggers.")
        String action,

        @NonNull @DefaultValue("[]") @Description("What the tool's words for actions mean; other words are refused.")
        List<@NonNull ActionWord> actions,

        @Nullable @Description("How the tool signs; without it a key must be sent as a bearer token.")
        Signature signature) {

    public Mapping {
        severities = List.copyOf(severities);
        actions = List.copyOf(actions);
    }

    /** What a tool's word for severity means. */
    @RegisterForReflection
    @Type("SeverityWord")
    @Input("SeverityWordInput")
    @Description("What a tool's word for severity means.")
    public record SeverityWord(
            @NonNull @Description("The word.") String word,
            @NonNull @Description("What it means.") IncidentSeverity severity) {}

    /** What a tool's word for an action means. */
    @RegisterForReflection
    @Type("ActionWord")
    @Input("ActionWordInput")
    @Description("What a tool's word for an action means.")
    public record ActionWord(
            @NonNull @Description("The word.") String word,
            @NonNull @Description("What it means.") WebhookAction action) {}

    /** How a tool signs: HMAC-SHA256 over the body, in hex. */
    @RegisterForReflection
    @Type("WebhookSignature")
    @Input("WebhookSignatureInput")
    @Description("How a tool signs: HMAC-SHA256 over the body, in hex, with or without `sha256=` before it.")
    public record Signature(
            @NonNull @Description("The header that carries it.")
            String header,

            @NonNull @Description("The name of the setting that holds the secret, such as WEBHOOK_SECRET_GITHUB.")
            String secret) {}
}
