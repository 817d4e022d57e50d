package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.audit.AuditLog;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What people and contracts do to the ledger of deadlines. */
@ApplicationScoped
public class DeadlineDesk {

    private final Deadlines deadlines;
    private final Expansion expansion;
    private final Judgement judgement;
    private final CheckDesk checks;
    private final AuditLog audit;

    DeadlineDesk(Deadlines deadlines, Expansion expansion, Judgement judgement, CheckDesk checks, AuditLog audit) {
        this.deadlines = deadlines;
        this.expansion = expansion;
        this.judgement = judgement;
        this.checks = checks;
        this.audit = audit;
    }

    /** Makes the rules of a contract these; periods that have begun keep the rule that they began with. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(String contract, List<DeadlineRule> wanted, Instant now) {
        expansion.retire(contract, wanted.stream().map(DeadlineRule::checkId).toList(), now);
        wanted.forEach(rule -> expansion.put(rule, now));
    }

    /** Holds nobody to a deadline for a while. What was met or missed is so for ever. */
    @Transactional
    Deadline excuse(ExcuseInput input, String caller, Instant now) {
        var check = deadlines
                .checkOf(input.uuid())
                .orElseThrow(() -> new NotFoundException("No deadline has the id '%s'".formatted(input.id())));
        checks.lock(List.of(check));
        var row = deadlines.locked(List.of(input.uuid())).getFirst();
        var before = row.toDeadline();
        if (before.state() == DeadlineState.MET || before.state() == DeadlineState.MISSED) {
            throw new ConflictException("The deadline is %s, and stays so".formatted(before.state()));
        }
        var after = before.excusedFor(new Excuse(input.reason(), caller, input.until()));
        judgement.decide(row, after, now);
        audit.add(
                now,
                caller,
                "excuseDeadline",
                "%s of %s: %s".formatted(after.period(), after.checkId(), input.reason()));
        return after;
    }
}
