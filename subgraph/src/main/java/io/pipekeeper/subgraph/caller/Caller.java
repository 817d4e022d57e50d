package io.pipekeeper.subgraph.caller;

import io.pipekeeper.subgraph.error.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The person on whose behalf the gateway calls. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The id of the person, after checking that the role is at least the given one. */
    public String as(Role required) {
        var user = user();
        if (!identity.hasRole(required.claim())) {
            throw new ForbiddenException("%s may not do this: it needs the role %s".formatted(user, required.claim()));
        }
        return user;
    }

    /** The id of the person, as in `Person.id`. Nobody gets to an operation without a token. */
    public String user() {
        return identity.getPrincipal().getName();
    }
}
