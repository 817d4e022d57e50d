package io.pipekeeper.oncall.rehearsal;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which policy is to be replayed over which incidents. */
@Description("Which policy is to be replayed over which incidents.")
@Input("PolicyReplayInput")
public record PolicyReplayInput(
        @Id @Nullable @Description("The policy, if it has been applied.")
        String policy,

        @Nullable @Description("One policy in YAML as in files, that need not have been applied.")
        String policyYaml,

        @NonNull @Description("Incidents detected from then on.")
        Instant since,

        @Nullable @Description("Incidents detected before; now if left out.")
        Instant until,

        @Id @Nullable @Description("Incidents of this pipeline only.")
        String pipeline) {}
