package io.pipekeeper.monitor.deadline;

import io.pipekeeper.subgraph.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How punctual something was. What was excused and what nobody can tell counts neither way. */
@Description("How punctual it was. What was excused and what nobody can tell counts neither way.")
public record Punctuality(
        @Description("Deadlines that were met.") int met,

        @Description("Deadlines that were missed, also when the data came late.")
        int missed,

        @Description("Deadlines that were excused.") int excused,
        @Description("Deadlines of which nobody can tell.") int unknown,

        @Nullable @Description("Met, of a hundred that were met or missed; null when there were none.")
        BigDecimal onTimePercent,

        @NonNull @Description("How many of a hundred are to be met.")
        BigDecimal objective,

        @NonNull @Description("The error budget: how many of these may be missed by the objective.")
        BigDecimal budget,

        @NonNull @Description("What is left of the error budget; below zero when more was missed.")
        BigDecimal budgetLeft) {

    private static final int MOST = 500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many deadlines to look at. */
    public static int sane(int last) {
        if (last < 1 || last > MOST) {
            throw new InvalidInputException("last must be between 1 and %d".formatted(MOST));
        }
        return last;
    }

    static Punctuality of(Collection<DeadlineState> past, BigDecimal objective) {
        Map<DeadlineState, Long> counts =
                past.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var met = count(counts, DeadlineState.MET);
        var missed = count(counts, DeadlineState.MISSED);
        var judged = BigDecimal.valueOf(met + missed);
        var budget = judged.multiply(HUNDRED.subtract(objective)).divide(HUNDRED, 1, RoundingMode.HALF_UP);
        return new Punctuality(
                met,
                missed,
                count(counts, DeadlineState.EXCUSED),
                count(counts, DeadlineState.UNKNOWN),
                judged.signum() == 0
                        ? null
                        : BigDecimal.valueOf(met).multiply(HUNDRED).divide(judged, 1, RoundingMode.HALF_UP),
                objective,
                budget,
                budget.subtract(BigDecimal.valueOf(missed)));
    }

    private static int count(Map<DeadlineState, Long> counts, DeadlineState state) {
        return Math.toIntExact(counts.getOrDefault(state, 0L));
    }
}
