package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.policy.NextStep;
import io.pipekeeper.oncall.rehearsal.Rehearsal.Move;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One thing that would happen, and when. */
@Description("One thing that would happen, and when.")
public record PreviewRow(
        @Description("The number of the step, from 1; the one after the last is the fallback.")
        int step,

        @Description("The number of the round, from 1.") int round,
        @NonNull @Description("When.") Instant at,

        @NonNull @Description("When, on the clock of the schedule's zone: `Tue 2026-01-06 09:30 CET`.")
        String localTime,

        @Nullable @Description("Whom the step calls, as it is written in files; null where nobody is to be called.")
        String target,

        @NonNull @Description("Who is called.") List<@NonNull Person> people,

        @Nullable @Description("Why nobody is called, or what else is to be known.")
        String note) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm z", Locale.ENGLISH);

    static PreviewRow of(Move move, ZoneId zone) {
        var target = target(move.what());
        return new PreviewRow(
                move.step() + 1,
                move.round(),
                move.at(),
                local(move.at(), zone),
                target == null ? null : target.toString(),
                move.called(),
                note(move.what(), zone));
    }

    private static @Nullable EscalationTarget target(NextStep what) {
        return switch (what) {
            case NextStep.Page page -> page.target();
            case NextStep.Skip skip -> skip.target();
            case NextStep.Fallback fallback -> fallback.target();
            case NextStep.Wait _, NextStep.Hold _, NextStep.NextRound _, NextStep.Exhausted _ -> null;
        };
    }

    private static @Nullable String note(NextStep what, ZoneId zone) {
        return switch (what) {
            case NextStep.Page _, NextStep.Wait _ -> null;
            case NextStep.Skip skip -> "skipped: " + skip.reason();
            case NextStep.Hold(var until) -> "held for working hours until " + local(until, zone);
            case NextStep.NextRound() -> "nobody has answered: the steps begin again";
            case NextStep.Fallback _ -> "fallback: nobody has answered, and everything else is exhausted";
            case NextStep.Exhausted(var reason) -> "exhausted: " + reason;
        };
    }

    private static String local(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }
}
