package io.pipekeeper.oncall.policy;

import org.eclipse.microprofile.graphql.Description;

/** Whom a step calls. */
@Description("Whom a step calls.")
public enum TargetKind {
    /** Whoever is primary on call. */
    PRIMARY,
    /** Whoever is secondary on call. */
    SECONDARY,
    /** A senior engineer of the schedule. */
    SENIOR,
    /** The manager of those on call. */
    MANAGER,
    /** A person by name. */
    PERSON
}
