package io.pipekeeper.oncall.measure;

import org.eclipse.microprofile.graphql.Description;

/** What is measured together. */
@Description("What is measured together.")
public enum MeasuredBy {
    /** The incidents of a pipeline. */
    PIPELINE,
    /** The incidents of the team that owns the pipeline, or to which the people of the schedule belong. */
    TEAM,
    /** The incidents that a person has answered, and the calls to them. */
    PERSON,
    /** The incidents for which people of a schedule were called. */
    SCHEDULE
}
