package io.pipekeeper.oncall.rota;

import io.pipekeeper.oncall.contact.ContactBook;
import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.policy.PolicyBook;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import io.pipekeeper.oncall.stakeholder.StatementBook;
import io.pipekeeper.subgraph.apply.Applied;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The five features whose things a rota is made of. */
@ApplicationScoped
class RotaStore {

    private final ScheduleBook schedules;
    private final PolicyBook policies;
    private final CoverageBook coverage;
    private final ContactBook contacts;
    private final StatementBook statements;

    RotaStore(
            ScheduleBook schedules,
            PolicyBook policies,
            CoverageBook coverage,
            ContactBook contacts,
            StatementBook statements) {
        this.schedules = schedules;
        this.policies = policies;
        this.coverage = coverage;
        this.contacts = contacts;
        this.statements = statements;
    }

    /** The schedules and policies that are there, by kind and id. */
    Set<String> things() {
        return Stream.concat(
                        schedules.all().stream().map(RotaKind::thing),
                        policies.all().stream().map(RotaKind::thing))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Stores what is new or different; coverage last, for it refers to the others. */
    Applied put(Rota rota) {
        var schedule = Change.of(rota.schedules(), schedules.all(), RotaKind::thing);
        var policy = Change.of(rota.policies(), policies.all(), RotaKind::thing);
        var line = Change.of(rota.coverage(), coverage.all(), RotaKind::thing);
        var contact = Change.of(rota.contacts(), contacts.all(), RotaKind::thing);
        var statement = Change.of(rota.statements(), statements.all(), RotaKind::thing);
        schedule.store(schedules::put);
        policy.store(policies::put);
        line.store(coverage::put);
        contact.store(contacts::put);
        statement.store(statements::put);
        return Change.summary(List.of(schedule, policy, line, contact, statement));
    }
}
