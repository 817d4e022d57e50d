package io.pipekeeper.oncall.intake.trace;

import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Tells senders what became of what they sent. */
@GraphQLApi
@RunOnVirtualThread
public class TraceApi {

    private final TraceBook book;

    TraceApi(TraceBook book) {
        this.book = book;
    }

    @Query
    @Description("What became of something that came through a door, until now. Kept for 30 days.")
    public Trace trace(@Id @NonNull @Description("The id that the door answered.") String id) {
        return book.trace(traceId(id));
    }

    private static UUID traceId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("There is no trace '%s'; ids of traces are UUIDs".formatted(id));
        }
    }
}
