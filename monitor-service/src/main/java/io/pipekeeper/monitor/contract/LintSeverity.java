package io.pipekeeper.monitor.contract;

import org.eclipse.microprofile.graphql.Description;

/** What follows from a finding. */
@Description("What follows from a finding.")
public enum LintSeverity {
    @Description("The contract cannot be applied.")
    ERROR,
    @Description("It can be applied, but something in it is not watched.")
    WARNING,
    @Description("How something is understood.")
    INFO
}
