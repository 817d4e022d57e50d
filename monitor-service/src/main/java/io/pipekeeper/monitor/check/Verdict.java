package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.subgraph.id.UuidV7;
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

        @Nullable @Description("The number that was judged; null when there was none.")
        Measurement measured,

        @Nullable @Description("What it took to find out; null when nothing was read.")
        Effort effort,

        @Nullable @Description("Since when the data is as it was: nothing was read. Null when it was read this time.")
        Instant unchangedSince,

        @Ignore @Nullable UUID basis,
        @NonNull @Description("When it was judged.") Instant at) {

    /** A verdict of somebody who did not need to measure. */
    public static Verdict of(Check check, Outcome outcome, @Nullable String period, String observed, Instant at) {
        return new Verdict(
                UuidV7.at(at),
                check.id(),
                outcome,
                null,
                period,
                observed,
                check.expected(),
                null,
                null,
                null,
                null,
                null,
                null,
                at);
    }

    /** When the data was read that it rests on. */
    Instant readAt() {
        return unchangedSince == null ? at : unchangedSince;
    }

    /** The same verdict, with the reason why nothing could be measured. */
    public Verdict because(Problem why) {
        return new Verdict(
                id,
                checkId,
                outcome,
                why,
                period,
                observed,
                expected,
                formula,
                sql,
                measured,
                effort,
                unchangedSince,
                basis,
                at);
    }

    /** The same once more, since what it follows from is as it was. Bad is not called unchanged: it stays what it is. */
    Verdict again(Instant now) {
        return new Verdict(
                UuidV7.at(now),
                checkId,
                outcome.isGood() ? Outcome.UNCHANGED : outcome,
                problem,
                period,
                observed,
                expected,
                formula,
                sql,
                measured,
                null,
                readAt(),
                basis,
                now);
    }

    /** The same verdict, with a line on how it comes about. */
    public Verdict by(String howItComesAbout) {
        return new Verdict(
                id,
                checkId,
                outcome,
                problem,
                period,
                observed,
                expected,
                howItComesAbout,
                sql,
                measured,
                effort,
                unchangedSince,
                basis,
                at);
    }
}
