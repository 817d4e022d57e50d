package io.pipekeeper.oncall.policy;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** Whom a step calls. */
@Description("Whom a step calls.")
public enum TargetKind {
    /** Whoever is primary on call. */
    PRIMARY(false),
    /** Whoever is secondary on call. */
    SECONDARY(false),
    /** A senior engineer: of the team that owns the pipeline, or of the schedule. */
    SENIOR(false),
    /** The manager of those on call. */
    MANAGER(false),
    /** The pipeline's primary owner; all its members when it is a team. */
    OWNER(true),
    /** The pipeline's secondary owner; all its members when it is a team. */
    SECONDARY_OWNER(true),
    /** All members of a team. */
    TEAM(true),
    /** A person by name. */
    PERSON(false),
    /** Whoever is on call by another schedule, in its first role. */
    SCHEDULE(false),
    /** All members of the schedule and their managers. */
    EVERYONE(true);

    private final boolean callsAll;

    TargetKind(boolean callsAll) {
        this.callsAll = callsAll;
    }

    /** Whether all people are called whom the target stands for, or the preferred one alone. */
    public boolean callsAll() {
        return callsAll;
    }

    /** As it is written in files: `secondary-owner`. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean hasName() {
        return this == TEAM || this == PERSON || this == SCHEDULE;
    }
}
