package io.pipekeeper.gateway.access;

import static io.pipekeeper.gateway.access.Role.ADMIN;
import static io.pipekeeper.gateway.access.Role.MANAGER;
import static io.pipekeeper.gateway.access.Role.RESPONDER;
import static io.pipekeeper.gateway.access.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleNamesTest {

    private final RoleNames names = new RoleNames(Map.of("admin", Set.of("pipekeeper-admins", "root")));

    @Test
    void includesEveryLowerRole() {
        assertThat(names.held(Set.of("manager")::contains)).containsExactly(VIEWER, RESPONDER, MANAGER);
    }

    @Test
    void translatesTheNamesOfTheProvider() {
        assertThat(names.held(Set.of("root")::contains)).contains(ADMIN);
    }

    @Test
    void forgetsTheOwnNameOfATranslatedRole() {
        assertThat(names.held(Set.of("admin")::contains)).isEmpty();
    }

    @Test
    void givesNothingForUnknownNames() {
        assertThat(names.held(Set.of("gardener")::contains)).isEmpty();
    }
}
