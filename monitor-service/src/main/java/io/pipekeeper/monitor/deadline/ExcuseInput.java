package io.pipekeeper.monitor.deadline;

import io.pipekeeper.subgraph.error.InvalidInputException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What a person says who excuses a deadline. */
@Input("ExcuseInput")
@Description("What a person says who excuses a deadline.")
public record ExcuseInput(
        @Id @NonNull @Description("The deadline.") String id,
        @NonNull @Description("Why nobody is held to it.") String reason,

        @NonNull @Description("Until when. If the data is not there by then, the deadline was missed.")
        Instant until) {

    UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("'%s' is not the id of a deadline".formatted(id));
        }
    }
}
