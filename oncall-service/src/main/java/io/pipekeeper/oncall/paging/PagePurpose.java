package io.pipekeeper.oncall.paging;

import org.eclipse.microprofile.graphql.Description;

/** Why a page goes out. */
@Description("Why a page goes out.")
public enum PagePurpose {
    /** Somebody is to answer an incident. */
    INCIDENT,
    /** A team that depends on the pipeline is to know. */
    STAKEHOLDER,
    /** Somebody who has an incident is to remember something about it, such as to tell stakeholders. */
    REMINDER;

    /** Whether people are called by name; otherwise it is a team that is told. */
    boolean isForPeople() {
        return this != STAKEHOLDER;
    }

    /** Whether it is better not sent than sent twice. Somebody who is to act is better woken twice than not at all. */
    boolean failsClosed() {
        return this == STAKEHOLDER;
    }
}
