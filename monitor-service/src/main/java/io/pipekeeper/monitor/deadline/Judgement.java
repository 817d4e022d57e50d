package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.check.CheckDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims what is due, and writes down what the evidence says; the check hears of it when something has changed. */
@ApplicationScoped
class Judgement {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 500;

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
        var claimed = deadlines.claimDue(now, LEASE, BATCH);
        var known = rules.ofChecks(claimed.stream().map(Deadline::checkId).collect(Collectors.toSet()));
        return claimed.stream()
                .map(deadline -> new Claimed(
                        expansion.rule(Objects.requireNonNull(
                                known.get(new DeadlineRuleRow.Key(deadline.checkId(), deadline.ruleVersion())))),
                        deadline))
                .toList();
    }

    @Transactional
    void judge(List<Finding> findings, Instant now) {
        var byId = findings.stream()
                .collect(Collectors.toMap(one -> one.claimed().deadline().id(), finding -> finding));
        var ids = findings.stream()
                .map(one -> one.claimed().deadline().checkId())
                .collect(Collectors.toCollection(TreeSet::new));
        checks.lock(ids); // before the deadlines, as those who apply a contract do
        List<Judged> judged = new ArrayList<>();
        for (var row : deadlines.locked(byId.keySet())) {
            var finding = Objects.requireNonNull(byId.get(row.id));
            var before = row.toDeadline();
            var after = before.after(finding.evidence(), finding.outlook(), now);
            row.become(after, orNull(after, now));
            if (after.differsFrom(before)) {
                judged.add(new Judged(after, finding));
            }
        }
        announce(judged, now);
    }

    /** Writes down what somebody has decided, and lets the check hear of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void decide(DeadlineRow row, Deadline after, Instant now) {
        var rule = expansion.rule(rules.findById(new DeadlineRuleRow.Key(row.checkId, row.ruleVersion)));
        row.become(after, orNull(after, now));
        var finding = new Finding(new Claimed(rule, after), new Evidence.Incomplete(), Outlook.FINE);
        announce(List.of(new Judged(after, finding)), now);
    }

    /** What has changed, and what made it so. */
    private record Judged(Deadline deadline, Finding finding) {}

    /** Of each check only the deadline speaks after which none is due or bad already. */
    private void announce(List<Judged> judged, Instant now) {
        var ids = judged.stream().map(one -> one.deadline().checkId()).collect(Collectors.toSet());
        var known = checks.find(ids);
        var speaking = deadlines.speaking(ids, now);
        var verdicts = judged.stream()
                .filter(one -> !one.deadline()
                        .dueAt()
                        .isBefore(speaking.getOrDefault(one.deadline().checkId(), Instant.MIN)))
                .sorted(Comparator.comparing((Judged one) -> one.deadline().dueAt()))
                .flatMap(one -> Optional.ofNullable(known.get(one.deadline().checkId())).stream()
                        .map(check -> DeadlineVerdict.of(check, one.deadline(), one.finding(), now)))
                .toList();
        checks.record(verdicts, now);
    }

    private static @Nullable Instant orNull(Deadline deadline, Instant now) {
        return deadline.nextLook(now).orElse(null);
    }
}
