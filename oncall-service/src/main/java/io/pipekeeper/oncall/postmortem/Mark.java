package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Who did something to a section, and when. */
@Description("Who did something to a section, and when.")
public record Mark(
        @NonNull @Description("Who.") Person by,
        @NonNull @Description("When.") Instant at) {}
