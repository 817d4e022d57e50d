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
 * <p>Who relies on it makes a trouble an error, not more: what must not wait for the morning is called critical by the
 * tool, by a person, or by the calendar.
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

    /**
     * Something that makes it worse or better by a level.
     *
     * @param worst as bad as it can become by this
     */
    private record Term(boolean isWorse, IncidentSeverity worst, String why) {

        IncidentSeverity applyTo(IncidentSeverity severity) {
            if (!isWorse) {
                return severity.lowered();
            }
            return severity.isAtLeast(worst) ? severity : severity.raised();
        }

        String shown(IncidentSeverity before) {
            var levels = applyTo(before).compareTo(before);
            return "%s%d %s".formatted(isWorse ? "+" : "", levels, why);
        }
    }

    /** The result with its arithmetic, such as `warning told, +1 investors rely on it`. It never leaves the scale. */
    Assessment assess() {
        var severity = told;
        List<String> lines = new ArrayList<>();
        lines.add(told.name().toLowerCase(Locale.ROOT) + " told");
        for (var term : terms()) {
            lines.add(term.shown(severity));
            severity = term.applyTo(severity);
        }
        return Assessment.byRules(severity, lines);
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        if (audience == Audience.INVESTORS) {
            terms.add(new Term(true, IncidentSeverity.ERROR, "investors rely on it"));
        }
        if (audience == Audience.EXPERIMENTS) {
            terms.add(new Term(false, IncidentSeverity.CRITICAL, "only experiments rely on it"));
        }
        if (downstream > 0) {
            terms.add(new Term(true, IncidentSeverity.ERROR, "pipelines built from it: %d".formatted(downstream)));
        }
        if (isDeadlineMissed) {
            terms.add(new Term(true, IncidentSeverity.CRITICAL, "its deadline is missed"));
        }
        if (isRaised) {
            terms.add(new Term(true, IncidentSeverity.CRITICAL, "last week of the month"));
        }
        return terms;
    }
}
