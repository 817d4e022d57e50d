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

    /** What a check comes out as when it is not as expected: a failure, or a reason to look. */
    Outcome complaint() {
        return compareTo(ERROR) >= 0 ? Outcome.FAIL : Outcome.WARN;
    }
}
