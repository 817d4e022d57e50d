package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.catalog.Team;
import io.pipekeeper.oncall.channel.PageChannel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A message about an incident to one receiver by one channel. */
@Description("A message about an incident to one receiver by one channel.")
public record Page(
        @Id @NonNull @Description("Made when it was queued.")
        UUID id,

        @Ignore UUID incidentId,
        @NonNull @Description("Why it goes out.") PagePurpose purpose,
        @NonNull @Description("By what.") PageChannel channel,

        @Nullable @Description("Who is called or reminded; null where the purpose is STAKEHOLDER.")
        Person person,

        @Nullable @Description("Who is told, where the purpose is STAKEHOLDER.")
        Team team,

        @NonNull @Description("What became of it.") PageState state,
        @NonNull @Description("When it was queued.") Instant createdAt,

        @NonNull @Description("When it is to leave, or was to at its last try.")
        Instant dueAt,

        @Nullable @Description("When it was handed over.") Instant sentAt,
        @Description("How often it was tried.") int attempts,

        @Description("Whether a try ended and nobody knows how, so that it may have arrived.")
        boolean doubtful,

        @Id @Nullable @Description("The message with which it left, where that told of several incidents.")
        UUID bundle,

        @Nullable @Description("Why the last try failed.") String error) {}
