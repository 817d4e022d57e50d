package io.pipekeeper.oncall.measure;

import org.eclipse.microprofile.graphql.Description;

/** Whether a time is known, and if not, why. */
@Description("Whether a time is known, and if not, why.")
public enum MeasurementState {
    /** It is known. */
    RECORDED,
    /** It has not happened yet, or nobody has said. */
    PENDING,
    /** There is no such time. */
    NOT_APPLICABLE,
    /** What is recorded cannot be: it ended before it began. */
    INVALID
}
