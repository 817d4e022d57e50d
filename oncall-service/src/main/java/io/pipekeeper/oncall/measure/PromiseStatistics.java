package io.pipekeeper.oncall.measure;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How often a promise was kept. */
@Description("How often a promise was kept.")
public record PromiseStatistics(
        @Description("How often it was kept.") int kept,
        @Description("How often it was not.") int broken,
        @Description("How often there is time still.") int pending,

        @Description("How often nothing was promised, or nobody was concerned.")
        int notApplicable,

        @Nullable @Description("What part was kept, from 0 to 1; null when nothing is decided.")
        Double share) {

    static PromiseStatistics of(List<PromiseState> states) {
        var kept = count(states, PromiseState.KEPT);
        var broken = count(states, PromiseState.BROKEN);
        var decided = kept + broken;
        return new PromiseStatistics(
                kept,
                broken,
                count(states, PromiseState.PENDING),
                count(states, PromiseState.NOT_APPLICABLE),
                decided == 0 ? null : (double) kept / decided);
    }

    private static int count(List<PromiseState> states, PromiseState wanted) {
        return (int) states.stream().filter(state -> state == wanted).count();
    }
}
