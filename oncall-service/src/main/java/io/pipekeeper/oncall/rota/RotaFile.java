package io.pipekeeper.oncall.rota;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.contact.Contact;
import io.pipekeeper.oncall.coverage.CoverageHours;
import io.pipekeeper.oncall.coverage.CoverageLine;
import io.pipekeeper.oncall.coverage.LastWeekOfMonth;
import io.pipekeeper.oncall.coverage.PostmortemRule;
import io.pipekeeper.oncall.coverage.ResolveBefore;
import io.pipekeeper.oncall.incident.StatementKind;
import io.pipekeeper.oncall.policy.DeadlineMode;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.schedule.DutyRole;
import io.pipekeeper.oncall.schedule.Holiday;
import io.pipekeeper.oncall.schedule.Rotation;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.TurnUnit;
import io.pipekeeper.oncall.schedule.Weekday;
import io.pipekeeper.oncall.schedule.WorkingHours;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.oncall.stakeholder.StatementTemplate;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of a rota. Every section may be left out, so that people cut files as they like. */
@RegisterForReflection(
        targets = {
            RotaFile.class,
            Schedule.class,
            Rotation.class,
            CoverageLine.class,
            Contact.class,
            CoverageHours.class,
            DeadlineMode.class,
            DutyRole.class,
            Person.class,
            TurnUnit.class,
            Holiday.class,
            WorkingHours.class,
            Weekday.class,
            LastWeekOfMonth.class,
            ResolveBefore.class,
            PostmortemRule.class,
            IncidentSeverity.class,
            StatementTemplate.class,
            StatementKind.class,
            Audience.class
        })
record RotaFile(
        List<Schedule> schedules,
        List<EscalationPolicy> policies,
        List<CoverageLine> coverage,
        List<Contact> contacts,
        List<StatementTemplate> statements) {

    RotaFile {
        schedules = orNone(schedules);
        policies = orNone(policies);
        coverage = orNone(coverage);
        contacts = orNone(contacts);
        statements = orNone(statements);
    }

    private static <T> List<T> orNone(@Nullable List<T> section) {
        return section == null ? List.of() : List.copyOf(section);
    }
}
