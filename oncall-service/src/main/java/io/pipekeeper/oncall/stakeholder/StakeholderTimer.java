package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.IncidentTimer;
import io.pipekeeper.oncall.incident.StakeholderEvent;
import io.pipekeeper.oncall.incident.StakeholderStage;
import io.pipekeeper.oncall.incident.StatementKind;
import io.pipekeeper.oncall.incident.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what stakeholder clocks do by themselves: drafts, reminders, the holding statement, and the record of a breach. */
@ApplicationScoped
class StakeholderTimer implements IncidentTimer {

    private final IncidentBook incidents;
    private final CoverageBook coverage;
    private final Statements statements;
    private final Attendants attendants;
    private final Herald herald;

    StakeholderTimer(
            IncidentBook incidents,
            CoverageBook coverage,
            Statements statements,
            Attendants attendants,
            Herald herald) {
        this.incidents = incidents;
        this.coverage = coverage;
        this.statements = statements;
        this.attendants = attendants;
        this.herald = herald;
    }

    @Override
    public Timer timer() {
        return Timer.STAKEHOLDERS;
    }

    /** What fell due together while the service was down happens in order. */
    @Override
    public void strike(Incident incident, Instant now) {
        var current = incident;
        for (var due = due(current, now); due.isPresent(); due = due(current, now)) {
            current = incidents.record(current, events(current, due.get(), now), now);
        }
    }

    private static Optional<StakeholderStage> due(Incident incident, Instant now) {
        return incident.stakeholderClock().due(now);
    }

    private List<? extends StakeholderEvent> events(Incident incident, StakeholderStage stage, Instant now) {
        if (statements.teams(incident).isEmpty()) {
            return List.of(new StakeholderEvent.NobodyToTell());
        }
        return switch (stage) {
            case DRAFT ->
                List.of(StakeholderEvent.StatementDrafted.of(statements.draft(incident, StatementKind.FIRST)));
            case REMINDER -> List.of(herald.remind(incident, stage, attendants.holder(incident), now));
            case LEAD -> List.of(herald.callLead(incident, attendants.lead(incident, now), now));
            case DUE -> timeIsUp(incident, now);
            case PLAN -> List.of(new StakeholderEvent.UpdatePlanned(planned(incident, now)));
            case UPDATE_REMINDER ->
                herald.remind(
                        incident,
                        stage,
                        statements.draft(incident, StatementKind.UPDATE),
                        attendants.speaker(incident),
                        now);
            case UPDATE_DUE -> List.of(missed(incident, now));
            case CLOSING -> close(incident, now);
        };
    }

    /** The holding statement goes out by itself where that was agreed; else it is a breach. */
    private List<StakeholderEvent> timeIsUp(Incident incident, Instant now) {
        return speaksByItself(incident)
                ? herald.tell(incident, statements.draft(incident, StatementKind.HOLDING), null, now)
                : List.of(new StakeholderEvent.ClockBreached(
                        incident.stakeholderClock().dueAt()));
    }

    /** What was promised stays promised, unless something earlier is due. */
    private @Nullable Instant planned(Incident incident, Instant now) {
        var promised = incident.stakeholderClock().nextUpdateAt();
        var next = statements.cadence().after(now, incident.assessment().severity());
        return promised == null || (next != null && next.isBefore(promised)) ? next : promised;
    }

    private StakeholderEvent missed(Incident incident, Instant now) {
        var promised = incident.stakeholderClock().nextUpdateAt();
        var dueAt = promised == null ? now : promised;
        return new StakeholderEvent.UpdateMissed(
                dueAt,
                statements.cadence().afterMissed(dueAt, incident.assessment().severity(), now));
    }

    private List<StakeholderEvent> close(Incident incident, Instant now) {
        var words = statements.draft(incident, StatementKind.RESOLVED);
        return speaksByItself(incident)
                ? herald.tell(incident, words, null, now)
                : herald.remind(incident, StakeholderStage.CLOSING, words, attendants.speaker(incident), now);
    }

    private boolean speaksByItself(Incident incident) {
        return coverage.serving(incident.pipelineId())
                .map(Coverage::holdingStatement)
                .orElse(false);
    }
}
