package io.pipekeeper.monitor.check;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** How a check came out last for a period. */
@Description("How a check came out last for a period.")
public record CheckPeriod(
        @Ignore String checkId,

        @NonNull @Description("The business period: `2026-01-05`, `2026-W02` or `2026-01`.")
        String period,

        @NonNull Outcome outcome,

        @NonNull @Description("Since when it comes out so.") Instant at,

        @Description("Somebody has said that it was normal after all: later periods are compared with it.")
        boolean normal) {}
