package io.pipekeeper.subgraph.caller;

import java.util.Locale;

/** What a person may do; each role includes the ones before it. In tokens it stands in lower case. */
public enum Role {
    /** Reads everything. */
    VIEWER,
    /** Answers pages: acknowledges, notes, resolves. */
    RESPONDER,
    /** Runs the rota: approves, overrides, edits policies. */
    MANAGER,
    /** Applies configuration and makes keys. */
    ADMIN;

    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
