package io.pipekeeper.oncall.rehearsal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the facts of past incidents come from. */
interface PastIncidents {

    /** Incidents detected in {@code [since, until)} for which people were called, of one pipeline or of all, by time. */
    List<PastIncident> between(Instant since, Instant until, @Nullable String pipeline);
}
