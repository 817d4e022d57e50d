package io.pipekeeper.gateway.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Translates what the provider calls roles into ours. */
record RoleNames(Map<String, Set<String>> names) {

    RoleNames {
        names = Map.copyOf(names);
    }

    /** Every role held by somebody for whom the predicate accepts the provider's names. */
    Set<Role> held(Predicate<String> named) {
        var held = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> namesOf(role).stream().anyMatch(named))
                .forEach(role -> held.addAll(role.expanded()));
        return held;
    }

    private Set<String> namesOf(Role role) {
        return names.getOrDefault(role.claim(), Set.of(role.claim()));
    }
}
