package io.pipekeeper.monitor.alert.silence;

import io.pipekeeper.monitor.alert.mute.Matter;
import io.pipekeeper.monitor.alert.mute.Mute;
import io.pipekeeper.monitor.alert.mute.Muting;
import io.pipekeeper.monitor.alert.mute.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Somebody does not want to be told of some alerts until a time. */
@Description(
        "Somebody does not want to be told of some alerts until a time. They are judged and recorded all the same.")
public record Silence(
        @Id @NonNull UUID id,

        @NonNull @Description("Which alerts.") Scope scope,

        @NonNull @Description("Why.") String reason,

        @NonNull @Description("Who asked for it.") String createdBy,

        @NonNull @Description("Since when.") Instant createdAt,

        @NonNull @Description("Until when, at the latest.") Instant until,

        @Nullable @Description("Who ended it early.") String endedBy,

        @Nullable @Description("When it was ended early.") Instant endedAt)
        implements Muting {

    @Override
    public Optional<Mute> of(Matter matter, Instant at) {
        return isInForce(at) && scope.covers(matter)
                ? Optional.of(new Mute("silenced by %s until %s: %s".formatted(createdBy, until, reason), until))
                : Optional.empty();
    }

    /** Ending what is over changes nothing. */
    Silence ended(String by, Instant at) {
        return isInForce(at) ? new Silence(id, scope, reason, createdBy, createdAt, until, by, at) : this;
    }

    private boolean isInForce(Instant at) {
        return endedAt == null && at.isBefore(until);
    }
}
