package io.pipekeeper.oncall.incident;

import org.eclipse.microprofile.graphql.Description;

/** What happened. Each kind stands for one event, which says what exactly. */
@Description("What happened.")
public enum TimelineKind {
    /** The first alert came. */
    DETECTED(AlertEvent.Detected.class),
    /** Another alert of the group came. */
    ALERT_ADDED(AlertEvent.AlertAdded.class),
    /** One of the alerts is over. */
    ALERT_RESOLVED(AlertEvent.AlertResolved.class),
    /** Every alert is over: what failed is green again. */
    DATA_VERIFIED(AlertEvent.DataVerified.class),
    /** It is known who is called in which order. */
    ROUTED(CallEvent.Routed.class),
    /** Nothing covers it, so nobody is called until something does. */
    NOT_COVERED(CallEvent.NotCovered.class),
    /** Somebody is called. */
    PAGED(CallEvent.Paged.class),
    /** A step called nobody. */
    STEP_SKIPPED(CallEvent.StepSkipped.class),
    /** A step waits for working hours. */
    HELD(CallEvent.Held.class),
    /** The policy begins again. */
    ROUND_BEGAN(CallEvent.RoundBegan.class),
    /** The fallback is called. */
    FELL_BACK(CallEvent.FellBack.class),
    /** Everybody was called and nobody has answered. */
    EXHAUSTED(CallEvent.Exhausted.class),
    /** A page was handed over to the mail server, or to whatever the channel is. */
    DELIVERED(DeliveryEvent.Delivered.class),
    /** A page could not be handed over, and is not tried again. */
    PAGE_FAILED(DeliveryEvent.PageFailed.class),
    /** A page was no longer needed. */
    PAGE_CANCELLED(DeliveryEvent.PageCancelled.class),
    /** A page may have arrived or not, and a person decides. */
    PAGE_HELD(DeliveryEvent.PageHeld.class),
    /** Somebody wants a page sent after all. */
    PAGE_RELEASED(DeliveryEvent.PageReleased.class),
    /** Nobody of a step could be reached. */
    UNREACHABLE(CallEvent.Unreachable.class),
    /** A page did not leave in time, and was taken up again. */
    PAGE_OVERDUE(DeliveryEvent.PageOverdue.class),
    /** Something that was lost is as it should be again. */
    REPAIRED(CallEvent.Repaired.class),
    /** Somebody has it. */
    ACKNOWLEDGED(AnswerEvent.Acknowledged.class),
    /** Somebody has it, and wants to be called again later. */
    SNOOZED(AnswerEvent.Snoozed.class),
    /** The time for which it was snoozed is over. */
    RETRIGGERED(AnswerEvent.Retriggered.class),
    /** Somebody asked another person to take it. */
    REASSIGNED(AnswerEvent.Reassigned.class),
    /** Somebody wanted the next step to follow at once. */
    ESCALATED(AnswerEvent.Escalated.class),
    /** How bad it is was judged, by the rules or by a person. */
    SEVERITY_ASSESSED(NoteEvent.SeverityAssessed.class),
    /** Somebody wrote something down. */
    NOTED(NoteEvent.Noted.class),
    /** Stakeholders are being told. */
    STAKEHOLDERS_NOTIFIED(StakeholderEvent.StakeholdersNotified.class),
    /** No team is known that depends on it, so no clock runs. */
    NOBODY_TO_TELL(StakeholderEvent.NobodyToTell.class),
    /** There are words for stakeholders that somebody may send. */
    STATEMENT_DRAFTED(StakeholderEvent.StatementDrafted.class),
    /** Somebody is reminded that stakeholders are to be told. */
    REMINDED(StakeholderEvent.Reminded.class),
    /** Somebody is called to lead the communication. */
    LEAD_CALLED(StakeholderEvent.LeadCalled.class),
    /** Stakeholders were not told in time. */
    CLOCK_BREACHED(StakeholderEvent.ClockBreached.class),
    /** It is settled by when stakeholders hear more. */
    UPDATE_PLANNED(StakeholderEvent.UpdatePlanned.class),
    /** Stakeholders heard nothing when an update was due. */
    UPDATE_MISSED(StakeholderEvent.UpdateMissed.class),
    /** Little time is left until it must be resolved. */
    TARGET_AT_RISK(TargetEvent.TargetAtRisk.class),
    /** It was not resolved in time. */
    TARGET_MISSED(TargetEvent.TargetMissed.class),
    /** The harm is contained; the data are not right yet. */
    MITIGATED(AnswerEvent.Mitigated.class),
    /** It is over. */
    RESOLVED(AnswerEvent.Resolved.class),
    /** It was not over. */
    REOPENED(AnswerEvent.Reopened.class),
    /** It is the same trouble as another incident, which goes on alone. */
    MERGED(AnswerEvent.Merged.class),
    /** Another incident is the same trouble as this one. */
    ABSORBED(AnswerEvent.Absorbed.class);

    private final Class<? extends IncidentEvent> event;

    TimelineKind(Class<? extends IncidentEvent> event) {
        this.event = event;
    }

    Class<? extends IncidentEvent> event() {
        return event;
    }
}
