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

    @Transactional
    void openDue(Instant now) {
        for (var row : rules.claimRepairs()) {
            var open = alerts.openSince(List.of(row.pipelineId), now);
            Issues.openSince(open, row.checkId)
                    .filter(began -> !deadlines.hasUnresolved(row.checkId))
                    .ifPresent(began -> open(row, began, now));
        }
    }

    private void open(DeadlineRuleRow row, Instant began, Instant now) {
        deadlines.add(List.of(expansion.rule(row).repair(row.version, began, now)));
    }
}
