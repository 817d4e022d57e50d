package io.pipekeeper.monitor.probe.rule;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** How good one answer is, the best first. */
@Name("ProbeLevel")
@Description("How good one answer of a probe's target is.")
public enum Level {
    @Description("As it should be.")
    OK,
    @Description("Beyond the limit at which somebody should look.")
    WARN,
    @Description("The number that was asked for is not known. That is not good news.")
    NO_DATA,
    @Description("No answer, a bad one, or one beyond the limit at which it counts as a failure.")
    FAIL;

    /** The worse of two. */
    public Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
