package io.pipekeeper.ownership.person;

import org.eclipse.microprofile.graphql.Description;

/** How experienced an engineer is. Some duties go by it: the senior covers holidays, the junior chooses time off first. */
@Description("How experienced an engineer is.")
public enum Level {
    JUNIOR,
    MID,
    SENIOR
}
