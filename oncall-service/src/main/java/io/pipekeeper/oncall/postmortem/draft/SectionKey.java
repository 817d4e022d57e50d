package io.pipekeeper.oncall.postmortem.draft;

import org.eclipse.microprofile.graphql.Description;

/** The sections of a post-mortem, in the order in which they are read. */
@Description("The sections of a post-mortem, in the order in which they are read.")
public enum SectionKey {
    /** What was seen, against what should have been. */
    WHAT_FAILED("What failed"),
    /** From when to when, and which data. */
    IMPACT("Impact"),
    /** How it was noticed. */
    DETECTION("Detection"),
    /** Who was called, and who answered. */
    RESPONSE("Response"),
    /** How bad it was, and by which arithmetic. */
    SEVERITY("Severity"),
    /** Whether those who depend on it knew in time. */
    STAKEHOLDERS("Stakeholders"),
    /** Whether it was over in time. */
    RESOLUTION("Resolution"),
    /** What people did about it. */
    ACTIONS("What was done"),
    /** What the steps of the runbook did. */
    RUNBOOK("Runbook"),
    /** What made it worse or longer, as far as the record shows. */
    FACTORS("Contributing factors"),
    /** Why it happened. For people to write. */
    ROOT_CAUSE("Root cause"),
    /** What was learned. For people to write. */
    LESSONS("Lessons");

    private final String title;

    SectionKey(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
