package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.alert.AlertDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Opens a deadline for each issue of a pipeline that must be resolved in time. */
@ApplicationScoped
class Repairs {

    private final DeadlineRules rules;
    private final Deadlines deadlines;
    private final Expansion expansion;
    private final AlertDesk alerts;

    Repairs(DeadlineRules rules, Deadlines deadlines, Expansion expansion, AlertDesk alerts) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.expansion = expansion;
        this.alerts = alerts;
    }

    /** Opens some of those that are missing; answers how many that were. */
    @Transactional
    int openDue(Instant now) {
        var troubled = alerts.troubled();
        if (troubled.isEmpty()) {
            return 0;
        }
        var opened = 0;
        for (var row : rules.claimRepairs(troubled)) {
            var open = alerts.openSince(List.of(row.pipelineId), now);
            var began = Issues.openSince(open, row.checkId);
            // Before the rule was ours, somebody else may have opened one.
            if (began.isPresent() && !deadlines.hasUnresolved(row.checkId)) {
                open(row, began.get(), now);
                opened++;
            }
        }
        return opened;
    }

    private void open(DeadlineRuleRow row, Instant began, Instant now) {
        deadlines.add(List.of(expansion.rule(row).repair(row.version, began, now)));
    }
}
