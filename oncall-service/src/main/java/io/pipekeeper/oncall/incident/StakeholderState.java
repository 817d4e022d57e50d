package io.pipekeeper.oncall.incident;

import org.eclipse.microprofile.graphql.Description;

/** How the time until stakeholders must know stands. */
@Description("How the time until stakeholders must know stands.")
public enum StakeholderState {
    /** No team depends on it as far as is known, so no clock runs. */
    NO_STAKEHOLDERS,
    /** They have not been told, and there is time. */
    RUNNING,
    /** They have not been told in time. */
    OVERDUE,
    /** They were told. */
    TOLD,
    /** It was over before they had to be told. */
    ENDED
}
