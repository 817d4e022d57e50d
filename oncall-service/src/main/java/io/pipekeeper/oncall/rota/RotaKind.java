package io.pipekeeper.oncall.rota;

import io.pipekeeper.oncall.contact.Contact;
import io.pipekeeper.oncall.coverage.CoverageLine;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.stakeholder.StatementTemplate;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of things in a rota. Ids are unique within a kind, so a thing is named `policy/data-engineering`. */
enum RotaKind {
    SCHEDULE,
    POLICY,
    COVERAGE,
    CONTACT,
    STATEMENT;

    String thing(String id) {
        return name().toLowerCase(Locale.ROOT) + "/" + id;
    }

    static String thing(Schedule schedule) {
        return SCHEDULE.thing(schedule.id());
    }

    static String thing(EscalationPolicy policy) {
        return POLICY.thing(policy.id());
    }

    static String thing(CoverageLine line) {
        return COVERAGE.thing(line.pipeline());
    }

    static String thing(Contact contact) {
        return CONTACT.thing(contact.person().id());
    }

    static String thing(StatementTemplate template) {
        return STATEMENT.thing(template.id());
    }

    /** The names of all things in a file, in its order. */
    static Stream<String> things(RotaFile file) {
        return Stream.of(
                        file.schedules().stream().map(RotaKind::thing),
                        file.policies().stream().map(RotaKind::thing),
                        file.coverage().stream().map(RotaKind::thing),
                        file.contacts().stream().map(RotaKind::thing),
                        file.statements().stream().map(RotaKind::thing))
                .flatMap(things -> things);
    }
}
