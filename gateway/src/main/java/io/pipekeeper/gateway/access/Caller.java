package io.pipekeeper.gateway.access;

import java.util.Set;

/**
 * A person who has signed in.
 *
 * @param user the id of the person, as in {@code Person.id}
 * @param roles every role held, the included ones among them; never empty
 */
public record Caller(String user, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The gateway itself, when it asks the subgraphs for their schemas. */
    public static Caller gateway() {
        return new Caller("gateway", Role.VIEWER.expanded());
    }

    /** Whether the caller holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
