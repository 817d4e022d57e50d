package io.pipekeeper.monitor.alert.silence;

import io.pipekeeper.monitor.alert.mute.Scope;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What somebody does not want to be told, until when, and why. */
@Input("SilenceInput")
@Description("What somebody does not want to be told, until when, and why.")
public record SilenceInput(
        @NonNull @Description("Which alerts; at least a check, a pipeline or a dataset.")
        Scope scope,

        @NonNull @Description("Until when: at most 30 days ahead.")
        Instant until,

        @NonNull @Description("Why, at most 1,000 characters.")
        String reason) {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int LONGEST_REASON = 1000;

    static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) { // so it names nothing
            throw new NotFoundException("No silence has the id '%s'".formatted(id));
        }
    }

    void check(Instant now) {
        var fault = scope.fault();
        if (fault != null) {
            throw new InvalidInputException(fault);
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new InvalidInputException("until must be ahead, and within 30 days");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException("A silence needs a reason, of at most 1,000 characters");
        }
    }
}
