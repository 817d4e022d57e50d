package io.pipekeeper.oncall.escalation;

import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.schedule.DutyRole;
import io.pipekeeper.oncall.schedule.Roster;
import io.pipekeeper.oncall.schedule.Shift;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who the people are that a step calls: by the roster and the catalogue, at an instant. */
record Candidates(Roster roster, Catalog catalog, Instant at) {

    /** The people whom a target stands for, the preferred one first. */
    List<Person> of(EscalationTarget target) {
        return switch (target.kind()) {
            case PRIMARY -> onCall(DutyRole.PRIMARY);
            case SECONDARY -> onCall(DutyRole.SECONDARY);
            case SENIOR -> catalog.seniorsAmong(members());
            case MANAGER -> catalog.managersOf(onCallFirst());
            case PERSON -> Optional.ofNullable(target.person()).stream().toList();
        };
    }

    private List<Person> onCall(DutyRole role) {
        return roster.onCall(role, at).stream().toList();
    }

    private List<Person> members() {
        return roster.schedule().rotation().members();
    }

    private List<Person> onCallFirst() {
        return Stream.concat(roster.onCall(at).stream().map(Shift::person), members().stream())
                .distinct()
                .toList();
    }
}
