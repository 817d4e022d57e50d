package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.alert.AlertDesk;
import io.pipekeeper.monitor.alert.Signal;
import io.pipekeeper.monitor.audit.AuditLog;
import io.pipekeeper.monitor.metric.MetricName;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps checks, when they are due, and their verdicts. */
@ApplicationScoped
public class CheckDesk {

    /** After those that the contract names. */
    private static final int ADOPTED = 1_000_000;

    private final Checks checks;
    private final Verdicts verdicts;
    private final CheckPeriods periods;
    private final AlertDesk alerts;
    private final AuditLog audit;

    CheckDesk(Checks checks, Verdicts verdicts, CheckPeriods periods, AlertDesk alerts, AuditLog audit) {
        this.checks = checks;
        this.verdicts = verdicts;
        this.periods = periods;
        this.alerts = alerts;
        this.audit = audit;
    }

    @Transactional
    public List<Check> active() {
        return checks.active();
    }

    @Transactional
    public Optional<Check> find(String id) {
        return checks.known(List.of(id)).stream().findFirst();
    }

    /** The checks among these ids that are known, by id. */
    @Transactional
    public Map<String, Check> find(Collection<String> ids) {
        return checks.known(ids).stream().collect(Collectors.toMap(Check::id, Function.identity()));
    }

    /** The active checks of each of these pipelines. */
    @Transactional
    public Map<String, List<Check>> ofPipelines(Collection<String> pipelines) {
        return checks.ofPipelines(pipelines).stream().collect(Collectors.groupingBy(Check::pipelineId));
    }

    /** The active checks of a contract, in its order. */
    @Transactional
    public List<Check> ofContract(String contract) {
        return checks.activeOf(contract);
    }

    /** The latest verdict of each of these checks that has one, by check. */
    @Transactional
    public Map<String, Verdict> latest(Collection<String> ids) {
        return verdicts.latestOf(ids).stream().collect(Collectors.toMap(Verdict::checkId, Function.identity()));
    }

    @Transactional
    Map<String, Instant> nextDue(Collection<String> ids) {
        return checks.nextDue(ids);
    }

    /** The active checks that hear of these numbers. */
    @Transactional
    public List<Due> hearing(Collection<MetricName> metrics) {
        return checks.hearing(metrics.stream().map(MetricName::key).toList());
    }

    @Transactional
    List<Verdict> newest(String check, int limit) {
        return verdicts.newest(check, limit);
    }

    @Transactional
    List<CheckPeriod> newestPeriods(String check, int limit) {
        return periods.newest(check, limit);
    }

    /** Somebody says that what a check found of a period was normal after all. */
    @Transactional
    Check acceptPeriod(String id, String period, String reason, String caller, Instant now) {
        if (reason.isBlank()) {
            throw new InvalidInputException("To accept a period needs a reason");
        }
        var check = find(id).orElseThrow(() -> unknown(id));
        var row = periods.findById(new CheckPeriodRow.Key(id, period));
        if (row == null) {
            throw new NotFoundException("The check '%s' has not judged the period '%s'".formatted(id, period));
        }
        if (!row.normal) {
            row.normal = true;
            audit.add(now, caller, "acceptPeriod", "%s, %s: %s".formatted(id, period, reason));
        }
        return check;
    }

    public static NotFoundException unknown(String id) {
        return new NotFoundException("No check has the id '%s'".formatted(id));
    }

    /** Makes the checks of a contract these, in this order. Those that are gone are kept, but nobody looks at them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(String contract, List<Check> wanted, Duration every, Instant now) {
        var gone = new HashSet<>(checks.lockedOf(contract));
        for (int position = 0; position < wanted.size(); position++) {
            var row = row(wanted.get(position).id());
            if (row.active && !row.dataset.equals(wanted.get(position).dataset())) {
                retire(row, now); // or what was bad about the old table would be so for ever
            }
            row.become(wanted.get(position));
            row.position = position;
            row.active = true;
            row.latestPeriod = null; // its periods may be cut in another way now
            row.everySeconds = every.toSeconds();
            row.nextDue = row.kind.isTold() ? null : now;
            checks.persist(row);
            gone.remove(row);
        }
        gone.stream()
                .filter(row -> row.kind != CheckKind.ASSERTION || wanted.isEmpty())
                .forEach(row -> retire(row, now));
    }

    /** Makes a check that another tool runs one of its contract's. It stays until it is dismissed, or the contract is retired. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void adopt(Check check) {
        var row = row(check.id());
        row.become(check);
        row.position = ADOPTED;
        row.active = true;
        checks.persist(row);
    }

    /** Looks no more at a check that another tool ran. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dismiss(String id, Instant now) {
        checks.locked(List.of(id)).forEach(row -> retire(row, now));
    }

    /**
     * Claims what is due of so many contracts, and says when it is due again. Nobody else gets it.
     *
     * @param except contracts that are being evaluated still
     */
    @Transactional
    public List<Due> claimDue(Instant now, int contracts, Collection<String> except) {
        return checks.claimDue(now, contracts, except);
    }

    /** Until the end of the caller's transaction nobody else judges these checks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<String> ids) {
        checks.locked(ids);
    }

    /** Takes back what must not be said any more, and stores what is said instead. */
    @Transactional
    public void record(Rehearing heard, Instant at) {
        if (!heard.withdrawn().isEmpty()) {
            withdraw(heard.withdrawn(), at);
        }
        record(heard.verdicts(), at);
    }

    /** Stores verdicts together with what the alerts make of them. */
    @Transactional
    public void record(List<Verdict> judged, Instant at) {
        if (judged.isEmpty()) {
            return;
        }
        var progress = checks.progress(judged.stream().map(Verdict::checkId).collect(Collectors.toSet()));
        var known = newestFirst(judged).stream()
                .filter(verdict -> progress.containsKey(verdict.checkId()))
                .toList();
        if (known.isEmpty()) {
            return; // nobody looks at them any more
        }
        var signals = signals(known, progress);
        verdicts.add(known);
        periods.put(known, at);
        checks.advance(progress.values());
        alerts.receive(signals, at);
    }

    private void withdraw(List<Withdrawal> withdrawn, Instant at) {
        var judged = checks.progress(withdrawn.stream().map(Withdrawal::check).collect(Collectors.toSet()));
        periods.remove(withdrawn);
        checks.retreat(withdrawn);
        var signals = withdrawn.stream()
                .flatMap(one -> Stream.ofNullable(judged.get(one.check()))
                        .flatMap(progress -> Signals.withdrawn(progress.check(), one.period()).stream()))
                .toList();
        alerts.receive(signals, at);
    }

    /** An earlier period must not speak for a check while there is a newer one. */
    private static List<Verdict> newestFirst(List<Verdict> judged) {
        return judged.stream()
                .sorted(Comparator.comparing(Verdict::period, Comparator.nullsFirst(Comparator.<String>reverseOrder())))
                .toList();
    }

    /** What verdicts have to say, one after the other, and how far they take their checks. */
    private static List<Signal> signals(List<Verdict> verdicts, Map<String, Progress> progress) {
        List<Signal> signals = new ArrayList<>();
        for (var verdict : verdicts) {
            progress.computeIfPresent(verdict.checkId(), (id, before) -> {
                if (before.isBeyond(verdict)) {
                    signals.addAll(Signals.ofEarlier(before.check(), verdict));
                    return before;
                }
                signals.addAll(Signals.of(before.check(), verdict));
                return before.to(verdict);
            });
        }
        return signals;
    }

    private CheckRow row(String id) {
        var known = checks.findById(id);
        if (known != null) {
            return known;
        }
        var row = new CheckRow();
        row.id = id;
        return row;
    }

    private void retire(CheckRow row, Instant now) {
        if (row.active) {
            row.active = false;
            row.nextDue = null;
            alerts.receive(Signals.retired(row.toCheck()), now);
            if (!checks.isRead(row.warehouse)) {
                alerts.receive(List.of(Signals.unwatched(row.toCheck())), now);
            }
        }
    }
}
