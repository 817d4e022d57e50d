package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Questions about what would happen. */
@GraphQLApi
@RunOnVirtualThread
public class RehearsalApi {

    private final PreviewDesk previews;
    private final ReplayDesk replays;
    private final FindingsDesk findings;
    private final InstantSource clock;

    RehearsalApi(PreviewDesk previews, ReplayDesk replays, FindingsDesk findings, InstantSource clock) {
        this.previews = previews;
        this.replays = replays;
        this.findings = findings;
        this.clock = clock;
    }

    @Query
    @Description("Who would be called when, by clock time, if an incident opened and nobody answered. "
            + "The policy need not have been applied.")
    public @NonNull EscalationPreview escalationPreview(@NonNull @Description("What.") EscalationPreviewInput input) {
        return previews.preview(input, clock.instant());
    }

    @Query
    @Description("Past incidents under another policy: who would have been called when, and who would have answered, "
            + "if everybody had been as fast as they were. The policy need not have been applied.")
    public @NonNull PolicyReplay replayPolicy(@NonNull @Description("What.") PolicyReplayInput input) {
        return replays.replay(input, clock.instant());
    }

    @Name("findings")
    @Description("What would not work as somebody may think, wherever coverage uses this policy: "
            + "steps that stand for nobody now, and people who cannot be reached.")
    public List<@NonNull List<@NonNull EscalationFinding>> findingsOf(@Source List<EscalationPolicy> policies) {
        return findings.findings(policies, clock.instant());
    }

    @Name("findings")
    @Description("What would not work as somebody may think.")
    public @NonNull List<@NonNull EscalationFinding> findingsOf(@Source Coverage coverage) {
        return Findings.of(coverage);
    }
}
