package io.pipekeeper.monitor.check;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** How bad it is when a check fails. The names are those of the Events API, in capitals. */
@Name("CheckSeverity")
@Description("How bad it is when a check fails.")
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    CRITICAL;

    /** Whether a failure is one (FAIL) or a reason to look (WARN). */
    boolean fails() {
        return compareTo(ERROR) >= 0;
    }
}
