package io.pipekeeper.oncall.intake.trace;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One thing that followed from something that came through a door. */
@Description("One thing that followed from something that came through a door.")
public record TraceStep(
        @NonNull @Description("When.") Instant at,
        @NonNull @Description("What.") Kind kind,

        @Nullable @Description("The alert's key; null for what is about a whole incident.")
        String dedupKey,

        @NonNull @Description("In words.") String text) {

    /** What follows from something that came in. */
    @Description("What follows from something that came in.")
    public enum Kind {
        /** It came in. */
        RECEIVED,
        /** It is new, or was told before, or is about nothing that is open. */
        DEDUPLICATED,
        /** An incident was opened or joined, and it is known who is called, or that nobody is. */
        ROUTED,
        /** Somebody was not called who might have been, and why. */
        SUPPRESSED,
        /** Somebody is called. */
        PAGED
    }
}
