package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What is to be previewed: a pipeline with what covers it, or a policy with a schedule. */
@Description("What is to be previewed: a pipeline with what covers it, or a policy with a schedule.")
@Input("EscalationPreviewInput")
public record EscalationPreviewInput(
        @Id @Nullable @Description("The pipeline that would fail. Its coverage says the rest, if nothing else does.")
        String pipeline,

        @Id @Nullable @Description("The schedule whose people would be called, at any hour; in place of a pipeline.")
        String schedule,

        @Id @Nullable @Description("Another policy than that of the coverage.")
        String policy,

        @Nullable @Description("One policy in YAML as in files, that need not have been applied.")
        String policyYaml,

        @Nullable @Description("How bad it would be, the last week of a month apart; ERROR if left out.")
        IncidentSeverity severity,

        @Nullable @Description("When the incident would open; now if left out.")
        Instant at,

        @Nullable @Description("When it would have been detected; when it opens, if left out.")
        Instant detectedAt) {}
