package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.StakeholderEvent;
import io.pipekeeper.oncall.incident.StakeholderStage;
import io.pipekeeper.oncall.incident.StatementDraft;
import io.pipekeeper.oncall.paging.Notice;
import io.pipekeeper.oncall.paging.Pager;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queues what stakeholders are told, and reminders of it, and says what happened by that. The caller holds the incident. */
@ApplicationScoped
class Herald {

    /** Each reminder is a round of its own. */
    private static final int ONLY_STEP = 0;

    private final Statements statements;
    private final Pager pager;
    private final Punctuality punctuality;

    Herald(Statements statements, Pager pager, Punctuality punctuality) {
        this.statements = statements;
        this.pager = pager;
        this.punctuality = punctuality;
    }

    /** Whether these words went out before. */
    boolean isTold(Incident incident, StatementDraft words) {
        return pager.isTold(incident.id(), words.markdown());
    }

    /** Tells the teams; where that is late, this too is on the record. */
    List<StakeholderEvent> tell(Incident incident, StatementDraft words, @Nullable Person by, Instant now) {
        var teams = statements.teams(incident);
        pager.tell(incident.id(), teams, new Notice(words.subject(), words.markdown()), now);
        List<StakeholderEvent> events = new ArrayList<>();
        if (incident.stakeholderClock().isLate(punctuality.since(now))) {
            events.add(new StakeholderEvent.ClockBreached(
                    incident.stakeholderClock().dueAt()));
        }
        events.add(new StakeholderEvent.StakeholdersNotified(
                by, teams, words.markdown(), words.kind(), nextUpdate(incident, now)));
        return events;
    }

    /** Reminds somebody, if there is anybody. */
    StakeholderEvent remind(Incident incident, StakeholderStage stage, @Nullable Person person, Instant now) {
        var nudge = nudge(incident, stage, now);
        page(incident, nudge, person, incident.stakeholderClock().draft());
        return new StakeholderEvent.Reminded(person, nudge.about());
    }

    /** The same with a draft that has just been made. */
    List<StakeholderEvent> remind(
            Incident incident, StakeholderStage stage, StatementDraft draft, @Nullable Person person, Instant now) {
        var nudge = nudge(incident, stage, now);
        page(incident, nudge, person, draft);
        return List.of(
                StakeholderEvent.StatementDrafted.of(draft), new StakeholderEvent.Reminded(person, nudge.about()));
    }

    /** Asks somebody to lead the communication, if there is anybody. */
    StakeholderEvent callLead(Incident incident, @Nullable Person person, Instant now) {
        page(
                incident,
                nudge(incident, StakeholderStage.LEAD, now),
                person,
                incident.stakeholderClock().draft());
        return new StakeholderEvent.LeadCalled(person);
    }

    private void page(Incident incident, Nudge nudge, @Nullable Person person, @Nullable StatementDraft draft) {
        if (person != null) {
            var round = incident.stakeholderClock().reminders() + 1;
            pager.remind(incident, round, ONLY_STEP, person, nudge.notice(draft), nudge.now());
        }
    }

    private Nudge nudge(Incident incident, StakeholderStage stage, Instant now) {
        return new Nudge(statements.name(incident), stage, incident.stakeholderClock(), now);
    }

    private @Nullable Instant nextUpdate(Incident incident, Instant now) {
        return incident.isOpen()
                ? statements.cadence().after(now, incident.assessment().severity())
                : null;
    }
}
