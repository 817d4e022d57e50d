package io.pipekeeper.monitor.heartbeat;

import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.check.Verdict;
import io.pipekeeper.subgraph.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps what is to be heard of regularly. */
@ApplicationScoped
public class HeartbeatDesk {

    private static final int BATCH = 100;

    /** Nobody who listens lets so much time pass. */
    private static final Duration ABSENCE = Duration.ofMinutes(2);

    private final Heartbeats heartbeats;
    private final CheckDesk checks;

    HeartbeatDesk(Heartbeats heartbeats, CheckDesk checks) {
        this.heartbeats = heartbeats;
        this.checks = checks;
    }

    /** Makes the heartbeats of a contract these, before its checks are made: so everybody locks in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(String contract, Collection<Heartbeat> wanted, Instant now) {
        var names = wanted.stream().map(Heartbeat::name).collect(Collectors.toSet());
        heartbeats.lockedOf(contract).stream()
                .filter(row -> !names.contains(row.name))
                .forEach(heartbeats::delete);
        wanted.forEach(heartbeat -> put(heartbeat, now));
    }

    /** Hears of something; answers whether anybody expects it. */
    @Transactional
    boolean hear(String name, Instant now) {
        var found = heartbeats.locked(name);
        found.ifPresent(row -> {
            row.heard = true;
            row.since = now;
            row.silentAt = row.toHeartbeat().silentAt(now);
            checks.find(row.checkId)
                    .filter(check -> !passes(check.id()))
                    .ifPresent(check -> checks.record(List.of(Heartbeat.heard(check, now)), now));
        });
        return found.isPresent();
    }

    /** Judges what was not heard of for too long. */
    @Transactional
    void sweep(Instant now) {
        heartbeats
                .listen(now)
                .map(before -> Duration.between(before, now))
                .filter(away -> away.compareTo(ABSENCE) > 0)
                .ifPresent(heartbeats::excuse);
        var silent = heartbeats.claimSilent(now, BATCH);
        if (silent.isEmpty()) {
            return;
        }
        var known = checks.find(silent.stream().map(row -> row.checkId).toList());
        List<Verdict> verdicts = new ArrayList<>();
        for (var row : silent) {
            row.silentAt = null;
            Optional.ofNullable(known.get(row.checkId))
                    .map(check -> Heartbeat.silent(check, row.since, row.heard, now))
                    .ifPresent(verdicts::add);
        }
        checks.record(verdicts, now);
    }

    private boolean passes(String check) {
        var latest = checks.latest(List.of(check)).get(check);
        return latest != null && latest.outcome() == Outcome.PASS;
    }

    private void put(Heartbeat heartbeat, Instant now) {
        var row = heartbeats.locked(heartbeat.name()).orElseGet(() -> HeartbeatRow.defined(heartbeat.name(), now));
        if (row.contractId != null && !row.contractId.equals(heartbeat.contractId())) {
            throw new InvalidInputException(
                    "the contract '%s' has a heartbeat '%s' already".formatted(row.contractId, heartbeat.name()));
        }
        row.become(heartbeat);
        heartbeats.persist(row);
    }
}
