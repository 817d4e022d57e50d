package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How bad a trouble is: what the tool said, raised or lowered by a level for each thing that is known about the pipeline.
 *
 * @param told what the tool said
 * @param audience for whom the pipeline's numbers are; null when that is not known
 * @param downstream how many pipelines are built from it
 * @param isDeadlineMissed whether it is a deadline that was missed, as against numbers that are wrong
 * @param isRaised whether the coverage raises it at this time of the month
 */
record SeverityRule(
        IncidentSeverity told,
        @Nullable Audience audience,
        int downstream,
        boolean isDeadlineMissed,
        boolean isRaised) {

    private record Term(boolean isWorse, String why) {

        IncidentSeverity applyTo(IncidentSeverity severity) {
            return isWorse ? severity.raised() : severity.lowered();
        }

        @Override
        public String toString() {
            return (isWorse ? "+1 " : "-1 ") + why;
        }
    }

    /** The result with its arithmetic, such as `error told, +1 investors rely on it`. It never leaves the scale. */
    Assessment assess() {
        var severity = told;
        List<String> lines = new ArrayList<>();
        lines.add(told.name().toLowerCase(Locale.ROOT) + " told");
        for (var term : terms()) {
            severity = term.applyTo(severity);
            lines.add(term.toString());
        }
        return Assessment.byRules(severity, lines);
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        if (audience == Audience.INVESTORS) {
            terms.add(new Term(true, "investors rely on it"));
        }
        if (audience == Audience.EXPERIMENTS) {
            terms.add(new Term(false, "only experiments rely on it"));
        }
        if (isDeadlineMissed) {
            terms.add(new Term(true, "its deadline is missed"));
        }
        if (downstream > 0) {
            terms.add(new Term(true, "%d built from it".formatted(downstream)));
        }
        if (isRaised) {
            terms.add(new Term(true, "last week of the month"));
        }
        return terms;
    }
}
