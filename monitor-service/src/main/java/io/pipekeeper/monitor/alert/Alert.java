package io.pipekeeper.monitor.alert;

import io.pipekeeper.subgraph.id.UuidV7;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something that somebody must know, from when it opened to when it resolved itself. */
@Description("Something that the monitor told oncall, from when it opened to when it resolved itself.")
public record Alert(
        @Id @NonNull UUID id,
        @Ignore String subject,

        @Nullable @Description("The business period that it is about.")
        String period,

        @Ignore Notice notice,

        @NonNull @Description("When it opened.") Instant openedAt,

        @NonNull @Description("When what it says changed last.")
        Instant updatedAt,

        @Nullable @Description("When it resolved itself; null while it is open.")
        Instant resolvedAt) {

    static Alert opened(Signal.Raise raise, Instant at) {
        return new Alert(UuidV7.at(at), raise.subject(), raise.period(), raise.notice(), at, at, null);
    }

    Alert saying(Notice other, Instant at) {
        return new Alert(id, subject, period, other, openedAt, at, null);
    }

    Alert resolved(Instant at) {
        return new Alert(id, subject, period, notice, openedAt, at, at);
    }

    /** The key by which the receiver knows it: one per subject and period. */
    String dedupKey() {
        return period == null ? subject : subject + "|" + period;
    }
}
