package io.pipekeeper.oncall.audit;

import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes down changes by people. It takes part in the transaction of the change, so neither is kept without the other. */
@ApplicationScoped
public class AuditLog {

    private final AuditEntries entries;

    AuditLog(AuditEntries entries) {
        this.entries = entries;
    }

    /** The caller did this at that time; the detail names what it was done to. */
    public void record(String caller, String action, String detail, Instant at) {
        entries.persist(new AuditRow(UuidV7.at(at), at, caller, action, detail));
    }
}
