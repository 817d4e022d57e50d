package io.pipekeeper.monitor.deadline;

import io.pipekeeper.subgraph.error.InvalidInputException;
import java.time.Duration;
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

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_REASON = 1000;

    void check(Instant now) {
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new InvalidInputException("until must be ahead, and within a year: an excuse is for what is to come");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException("An excuse needs a reason, of at most 1,000 characters");
        }
    }

    UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("'%s' is not the id of a deadline".formatted(id));
        }
    }
}
