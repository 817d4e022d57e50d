package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.rehearsal.Replay.Retold;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Past incidents under another policy, if everybody had been as fast as they were. */
@Description("Past incidents under another policy, if everybody had been as fast as they were.")
public record PolicyReplay(
        @NonNull @Description("How it was.") ReplaySide before,
        @NonNull @Description("How it would have been.") ReplaySide after,

        @NonNull @Description("What each person bore, and would have.")
        List<@NonNull ReplayLoad> people,

        @NonNull
        @Description("What would have been missed: incidents that did not end by themselves, and on which "
                + "nobody whom the policy calls would have answered.")
        List<@NonNull ReplayRow> missed,

        @NonNull @Description("All incidents, by detection.")
        List<@NonNull ReplayRow> incidents) {

    static PolicyReplay of(List<Retold> incidents) {
        var rows = incidents.stream().map(ReplayRow::of).toList();
        var people = ReplayLoad.of(incidents);
        return new PolicyReplay(
                ReplaySide.of(
                        rows,
                        ReplayRow::before,
                        sum(people, ReplayLoad::pagesBefore),
                        sum(people, ReplayLoad::nightsBefore)),
                ReplaySide.of(
                        rows,
                        ReplayRow::after,
                        sum(people, ReplayLoad::pagesAfter),
                        sum(people, ReplayLoad::nightsAfter)),
                people,
                incidents.stream().filter(Retold::isMissed).map(ReplayRow::of).toList(),
                rows);
    }

    private static int sum(List<ReplayLoad> people, ToIntFunction<ReplayLoad> what) {
        return people.stream().mapToInt(what).sum();
    }
}
