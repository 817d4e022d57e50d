package io.pipekeeper.oncall.intake.change;

import io.pipekeeper.oncall.catalog.Pipeline;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something that somebody changed. It calls nobody. */
@Description("Something that somebody changed. It calls nobody.")
public record Change(
        @Id @NonNull @Description("Made when it was told.") UUID id,

        @NonNull @Description("What was changed, in one line.")
        String summary,

        @NonNull @Description("Where: a repository, a host.")
        String source,

        @NonNull @Description("Which tool told.") String integration,

        @Nullable @Description("The pipeline that it is about, if the tool said so.")
        Pipeline pipeline,

        @NonNull @Description("When it was changed.") Instant at,

        @NonNull @Description("What else the tool said, links included, as JSON.")
        String details) {}
