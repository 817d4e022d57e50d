package io.pipekeeper.oncall.postmortem.draft;

import io.pipekeeper.oncall.incident.IncidentAlert;
import io.pipekeeper.oncall.incident.TimelineEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Where a claim is on record. */
@RegisterForReflection
@Description("Where a claim is on record.")
public record Evidence(
        @NonNull @Description("By what the text names it: `T12`, `A1`.")
        String ref,

        @NonNull @Description("Where it stands.") EvidenceKind kind,

        @Id @NonNull @Description("The id of the entry or the alert.")
        String id,

        @NonNull @Description("When it happened.") Instant at,
        @NonNull @Description("What it says.") String text) {

    static Evidence of(TimelineEntry entry) {
        return new Evidence("T" + entry.id(), EvidenceKind.TIMELINE, entry.id(), entry.at(), entry.text());
    }

    static Evidence of(IncidentAlert alert, int number) {
        return new Evidence(
                "A" + number, EvidenceKind.ALERT, alert.id().toString(), alert.detectedAt(), alert.summary());
    }
}
