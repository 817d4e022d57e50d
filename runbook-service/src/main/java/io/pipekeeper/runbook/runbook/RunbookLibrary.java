package io.pipekeeper.runbook.runbook;

import io.pipekeeper.runbook.audit.AuditLog;
import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The runbooks that are known, and every text that they ever had. */
@ApplicationScoped
public class RunbookLibrary {

    private final Runbooks runbooks;
    private final Revisions revisions;
    private final AuditLog audit;
    private final InstantSource clock;

    RunbookLibrary(Runbooks runbooks, Revisions revisions, AuditLog audit, InstantSource clock) {
        this.runbooks = runbooks;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Runbook> all() {
        return runbooks.byTitle();
    }

    /** The runbooks among these ids that are known, by id. */
    @Transactional
    public Map<String, Runbook> find(Collection<String> ids) {
        return runbooks.known(ids).stream().collect(Collectors.toMap(Runbook::id, Function.identity()));
    }

    /** The runbooks of those pipelines that have one, by pipeline. */
    @Transactional
    public Map<String, Runbook> ofPipelines(Collection<String> pipelineIds) {
        return runbooks.about(pipelineIds).stream()
                .collect(Collectors.toMap(runbook -> runbook.pipeline().id(), Function.identity()));
    }

    /** The runbooks that name at least one of the checks. */
    @Transactional
    public List<Runbook> naming(Collection<String> checkIds) {
        return runbooks.naming(checkIds);
    }

    /** What the runbooks said and say, by runbook, the newest first. */
    @Transactional
    public Map<String, List<Revision>> revisions(Collection<String> ids) {
        return revisions.newestFirst(ids).stream().collect(Collectors.groupingBy(Revision::runbookId));
    }

    /** Takes over the runbooks of the files, all of them or none. Those in no file stay as they are. */
    @Transactional
    public Applied apply(List<FileInput> files, String author) {
        var wanted = files.stream().map(RunbookFile::parse).toList();
        var changes = Changes.between(runbooks.byTitle(), wanted);
        var now = clock.instant();
        changes.created().forEach(runbook -> store(runbook, author, "create runbook", now));
        changes.updated().forEach(runbook -> store(runbook, author, "update runbook", now));
        return changes.toApplied();
    }

    private void store(Runbook runbook, String author, String action, Instant now) {
        runbooks.put(runbook);
        revisions.add(new Revision(runbook.id(), now, author, runbook.sourceMarkdown()));
        audit.add(author, action, runbook.id(), now);
    }
}
