package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.alert.AlertDesk;
import io.pipekeeper.monitor.alert.Signal;
import io.pipekeeper.monitor.audit.AuditLog;
import io.pipekeeper.monitor.probe.file.ProbesReader.Draft;
import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes in probes from files. */
@ApplicationScoped
class ProbeFiles {

    private final Rulebook rules;
    private final AppliedRules stored;
    private final Probes probes;
    private final AlertDesk alerts;
    private final AuditLog audit;

    ProbeFiles(Rulebook rules, AppliedRules stored, Probes probes, AlertDesk alerts, AuditLog audit) {
        this.rules = rules;
        this.stored = stored;
        this.probes = probes;
        this.alerts = alerts;
        this.audit = audit;
    }

    /** All or nothing. Applying the same files again changes nothing. */
    @Transactional
    Applied apply(List<FileInput> files, String caller, Instant now) {
        // Always in the same order, so that two of us never wait for each other.
        var drafts = rules.drafts(files).stream()
                .sorted(Comparator.comparing(draft -> draft.rule().name()))
                .toList();
        var known = stored.all().stream().collect(Collectors.toMap(AppliedRule::name, Function.identity()));
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (var draft : drafts) {
            var name = draft.rule().name();
            var before = known.remove(name);
            if (before != null && before.source().equals(draft.source())) {
                unchanged.add(name);
            } else {
                store(draft, caller, now);
                (before == null ? created : updated).add(name);
            }
        }
        var missing = known.keySet().stream().sorted().toList();
        return told(new Applied(created, updated, unchanged, missing), caller, now);
    }

    private Applied told(Applied applied, String caller, Instant now) {
        if (!applied.created().isEmpty() || !applied.updated().isEmpty()) {
            var summary = "created %s, updated %s".formatted(applied.created(), applied.updated());
            audit.add(now, caller, "applyProbes", summary);
        }
        return applied;
    }

    /** What was known of it was known under another rule. */
    private void store(Draft draft, String caller, Instant now) {
        var name = draft.rule().name();
        stored.put(new AppliedRule(name, draft.path(), draft.source(), now, caller));
        var anew = Standing.unknown(name, now);
        probes.addIfAbsent(anew);
        probes.lock(name).ifPresent(before -> probes.put(anew));
        alerts.receive(List.<Signal>of(ProbeSignal.silent(name)), now);
    }
}
