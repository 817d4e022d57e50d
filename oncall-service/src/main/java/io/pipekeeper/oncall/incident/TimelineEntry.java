package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an incident. Written once, never changed.
 *
 * @param event what happened, for rules; null where it was written before events were kept
 */
@Description("Something that happened in an incident. Written once, never changed.")
public record TimelineEntry(
        @Id @NonNull @Description("A number that grows in the order of writing.")
        String id,

        @NonNull @Description("When.") Instant at,
        @NonNull @Description("What.") TimelineKind kind,

        @Nullable @Description("Who did it, or to whom it was done; null for what happened by itself.")
        Person person,

        @NonNull @Description("In words.") String text,
        @Ignore @Nullable IncidentEvent event) {}
