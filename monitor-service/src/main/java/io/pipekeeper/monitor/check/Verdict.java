package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.warehouse.Problem;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How a check came out at some time, with all that is needed to believe it. */
@Description("How a check came out at some time, with all that is needed to believe it.")
public record Verdict(
        @Id @NonNull UUID id,
        @Ignore String checkId,
        @NonNull Outcome outcome,

        @Nullable @Description("Why it could not be measured; set when the outcome is ERROR.")
        Problem problem,

        @Nullable @Description("The business period that was judged: `2026-01-05`, `2026-W02` or `2026-01`.")
        String period,

        @NonNull @Description("What was seen, in words.") String observed,

        @NonNull @Description("What should have been seen, in words.")
        String expected,

        @Nullable @Description("How the number comes about.")
        String formula,

        @Nullable @Description("A query that shows the same, to be run by hand.")
        String sql,

        @NonNull @Description("When it was judged.") Instant at) {}
