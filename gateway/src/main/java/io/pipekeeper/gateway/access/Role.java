package io.pipekeeper.gateway.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a person may do; each role includes the ones before it. In tokens it stands in lower case. */
public enum Role {
    /** Reads everything. */
    VIEWER,
    /** Answers pages: acknowledges, notes, resolves. */
    RESPONDER,
    /** Runs the rota: approves, overrides, edits policies. */
    MANAGER,
    /** Applies configuration and makes keys. */
    ADMIN;

    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This role and every role that it includes. */
    Set<Role> expanded() {
        return EnumSet.range(VIEWER, this);
    }

    static List<String> claims(Set<Role> roles) {
        return Arrays.stream(values()).filter(roles::contains).map(Role::claim).toList();
    }
}
