package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims what is due, and writes down what the evidence says; the check hears of it when something has changed. */
@ApplicationScoped
class Judgement {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    private final Deadlines deadlines;
    private final DeadlineRules rules;
    private final Expansion expansion;
    private final CheckDesk checks;

    Judgement(Deadlines deadlines, DeadlineRules rules, Expansion expansion, CheckDesk checks) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.expansion = expansion;
        this.checks = checks;
    }

    /** Occurrences to look at now. Nobody else gets them. */
    @Transactional
    List<Claimed> claimDue(Instant now) {
        Map<DeadlineRuleRow.Key, DeadlineRule> known = new HashMap<>();
        return deadlines.claimDue(now, LEASE, BATCH).stream()
                .map(deadline -> new Claimed(
                        known.computeIfAbsent(
                                new DeadlineRuleRow.Key(deadline.checkId(), deadline.ruleVersion()), this::rule),
                        deadline))
                .toList();
    }

    @Transactional
    void judge(List<Finding> findings, Instant now) {
        var ids = findings.stream()
                .map(one -> one.claimed().deadline().checkId())
                .distinct()
                .sorted()
                .toList();
        checks.lock(ids); // before the deadlines, as those who apply a contract do
        var known = checks.find(ids);
        var byId = findings.stream()
                .collect(Collectors.toMap(one -> one.claimed().deadline().id(), finding -> finding));
        var verdicts = deadlines.locked(byId.keySet()).stream()
                .sorted(Comparator.comparing((DeadlineRow row) -> row.dueAt).thenComparing(row -> row.id))
                .flatMap(row -> judge(row, Objects.requireNonNull(byId.get(row.id)), known, now).stream())
                .toList();
        checks.record(verdicts, now);
    }

    /** Writes down what somebody has decided, and lets the check hear of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announce(DeadlineRow row, Deadline after, Instant now) {
        var claimed = new Claimed(rule(new DeadlineRuleRow.Key(row.checkId, row.ruleVersion)), after);
        row.become(after, orNull(after, now));
        if (deadlines.speaksForCheck(after, now)) {
            var finding = new Finding(claimed, new Evidence.Incomplete(), Outlook.FINE);
            checks.find(row.checkId)
                    .map(check -> DeadlineVerdict.of(check, after, finding, now))
                    .ifPresent(verdict -> checks.record(List.of(verdict), now));
        }
    }

    private Optional<Verdict> judge(DeadlineRow row, Finding finding, Map<String, Check> known, Instant now) {
        var before = row.toDeadline();
        var after = before.after(finding.evidence(), finding.outlook(), now);
        row.become(after, orNull(after, now));
        @Nullable Check check = known.get(after.checkId());
        return check != null && after.differsFrom(before) && deadlines.speaksForCheck(after, now)
                ? Optional.of(DeadlineVerdict.of(check, after, finding, now))
                : Optional.empty();
    }

    private DeadlineRule rule(DeadlineRuleRow.Key key) {
        return expansion.rule(rules.findById(key));
    }

    private static @Nullable Instant orNull(Deadline deadline, Instant now) {
        return deadline.nextLook(now).orElse(null);
    }
}
