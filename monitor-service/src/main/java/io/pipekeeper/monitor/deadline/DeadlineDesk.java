package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.check.CheckDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the ledger of deadlines. */
@ApplicationScoped
public class DeadlineDesk {

    /** Every rule's ledger reaches at least so far ahead. */
    static final Duration REACH = Duration.ofDays(30);

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final DeadlineRules rules;
    private final Deadlines deadlines;
    private final CheckDesk checks;

    DeadlineDesk(DeadlineRules rules, Deadlines deadlines, CheckDesk checks) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.checks = checks;
    }

    /** An occurrence that is ours to judge. */
    record Claimed(DeadlineRule rule, Deadline deadline) {}

    /** Makes the rules of a contract these; the ledger ahead is written anew by them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(String contract, List<DeadlineRule> wanted, Instant now) {
        rules.retireOf(contract);
        for (var rule : wanted) {
            rules.put(rule);
            deadlines.forgetAhead(rule.checkId(), now);
        }
        rules.flush();
        wanted.forEach(rule -> expand(rule, now));
    }

    /** The next and the last deadlines of each pipeline, in the order in which they are due. */
    @Transactional
    public Map<String, List<Deadline>> around(Collection<String> pipelines, Instant now, int next, int last) {
        return pipelines.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), pipeline -> around(pipeline, now, next, last)));
    }

    /** Writes the ledger ahead where it has become short. */
    @Transactional
    void expandDue(Instant now) {
        rules.shortOf(now.plus(REACH)).forEach(rule -> expand(rule, now));
    }

    @Transactional
    List<Claimed> claimDue(Instant now) {
        return deadlines.claimDue(now, LEASE, BATCH).stream()
                .map(deadline -> new Claimed(rules.findById(deadline.checkId()).toRule(), deadline))
                .toList();
    }

    /** Writes down what the evidence says; the check hears of it when something has changed. */
    @Transactional
    void judge(Claimed claimed, Evidence evidence, Instant now) {
        checks.lock(claimed.rule().checkId()); // before the deadline, as those who apply a contract do
        var row = deadlines.locked(claimed.deadline().id());
        var before = row.toDeadline();
        var after = before.after(evidence, now);
        row.state = after.state();
        row.metAt = after.metAt();
        row.lookAt = orNull(after, now);
        if (!after.equals(before) && deadlines.speaksForCheck(after, now)) {
            announce(claimed.rule(), after, evidence, now);
        }
    }

    private List<Deadline> around(String pipeline, Instant now, int next, int last) {
        List<Deadline> around = new ArrayList<>(deadlines.before(pipeline, now, last));
        Collections.reverse(around);
        around.addAll(deadlines.after(pipeline, now, next));
        return around;
    }

    private static @Nullable Instant orNull(Deadline deadline, Instant now) {
        return deadline.nextLook(now).orElse(null);
    }

    private void announce(DeadlineRule rule, Deadline deadline, Evidence evidence, Instant now) {
        var zone = rule.due().zone();
        checks.find(rule.checkId())
                .map(check -> DeadlineVerdict.of(check, deadline, evidence, zone, now))
                .ifPresent(verdict -> checks.record(List.of(verdict), now));
    }

    private void expand(DeadlineRule rule, Instant now) {
        var newest = deadlines.newest(rule.checkId()).map(Deadline::toPeriod).orElse(null);
        for (var occurrence : rule.occurrences(newest, now)) {
            deadlines.addIfAbsent(occurrence, rule.due().ends(occurrence.toPeriod()));
        }
    }
}
