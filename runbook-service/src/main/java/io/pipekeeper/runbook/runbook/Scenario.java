package io.pipekeeper.runbook.runbook;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** One way in which a pipeline fails, and the steps that help. Has at least one step. */
@Description("One way in which a pipeline fails, and what helps.")
public record Scenario(
        @Id @NonNull @Description("Unique within its runbook. `general` serves what no other scenario does.")
        String id,

        @NonNull @Description("As the runbook's section is headed.")
        String title,

        @NonNull @Description("The checks that it serves.") List<Check> checks,

        @NonNull @Description("Words that stand in the ids of further checks that it serves: `freshness`.")
        List<@NonNull String> kinds,

        @NonNull @Description("What to do, in order.") List<@NonNull Step> steps) {

    private static final String GENERAL = "general";

    public Scenario {
        checks = List.copyOf(checks);
        kinds = List.copyOf(kinds);
        steps = List.copyOf(steps);
    }

    /** Whether the runbook names this check for the scenario. */
    public boolean names(Check check) {
        return checks.contains(check);
    }

    /** Whether one of the kinds stands in a check's name, as whole words: `row-count` in `hourly-row-count`. */
    public boolean fits(String checkName) {
        return kinds.stream().anyMatch(kind -> "-%s-".formatted(checkName).contains("-%s-".formatted(kind)));
    }

    /** Whether it serves the checks that no other scenario serves. */
    public boolean general() {
        return id.equals(GENERAL);
    }
}
