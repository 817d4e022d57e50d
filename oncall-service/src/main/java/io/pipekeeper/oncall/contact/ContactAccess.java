package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Who may see and change how people are reached: each their own, managers see all of it, admins change all of it. */
@ApplicationScoped
class ContactAccess {

    private final Caller caller;
    private final SecurityIdentity identity;
    private final CatalogCopy catalog;

    ContactAccess(Caller caller, SecurityIdentity identity, CatalogCopy catalog) {
        this.caller = caller;
        this.identity = identity;
        this.catalog = catalog;
    }

    /** The person whose contacts the caller changes, who is the caller where nobody is named. */
    Person changed(@Nullable String person) {
        if (person == null || person.equals(caller.user())) {
            return new Person(caller.as(Role.RESPONDER));
        }
        caller.as(Role.ADMIN);
        var known = catalog.current();
        if (!known.isEmpty() && known.findPerson(person).isEmpty()) {
            throw new NotFoundException("There is no person '%s'".formatted(person));
        }
        return new Person(person);
    }

    boolean maySee(Person person) {
        return person.id().equals(caller.user()) || identity.hasRole("manager");
    }

    boolean isAdmin() {
        return identity.hasRole("admin");
    }

    String user() {
        return caller.user();
    }
}
