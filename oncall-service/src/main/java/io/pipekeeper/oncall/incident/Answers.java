package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.Progress;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be done about an incident as it is now. Nothing follows from saying something twice. */
public record Answers(Incident incident) {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(7);

    /** Somebody has it. */
    Optional<IncidentEvent> acknowledge(@Nullable Person by, String via) {
        return switch (incident.state()) {
            case IncidentState.Triggered _ -> Optional.of(new AnswerEvent.Acknowledged(by, via));
            case IncidentState.Acknowledged _, IncidentState.Mitigated _ -> Optional.empty();
            case IncidentState.Resolved _, IncidentState.Merged _ -> throw isOver();
        };
    }

    /** Somebody has it, and wants to be called again. */
    Optional<IncidentEvent> snooze(Person by, Instant until, Instant now) {
        requireOpen();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            throw new InvalidInputException(
                    "until must be after now (%s) and within 7 days".formatted(IncidentEvent.time(now)));
        }
        var isSame = incident.state() instanceof IncidentState.Acknowledged answered
                && by.equals(answered.by())
                && until.equals(answered.until());
        return isSame ? Optional.empty() : Optional.of(new AnswerEvent.Snoozed(by, until));
    }

    /** The harm is contained. */
    Optional<IncidentEvent> mitigate(Person by, String how) {
        requireOpen();
        return incident.state() instanceof IncidentState.Mitigated
                ? Optional.empty()
                : Optional.of(new AnswerEvent.Mitigated(by, how));
    }

    /**
     * It is over.
     *
     * @param failing the alerts that are still open; with any, a reason is asked for
     */
    Optional<IncidentEvent> resolve(Person by, @Nullable String reason, List<IncidentAlert> failing) {
        if (!incident.isOpen()) {
            return Optional.empty();
        }
        if (!failing.isEmpty() && reason == null) {
            var names = failing.stream().map(IncidentAlert::summary).toList();
            throw new ConflictException(
                    "STILL_FAILING",
                    "Incident %s is not over, still failing: %s. Wait until it is green, or say in `reason` why it is over"
                            .formatted(incident.id(), String.join("; ", names)));
        }
        return Optional.of(new AnswerEvent.Resolved(by, failing.isEmpty() ? null : reason));
    }

    /** It was not over. */
    Optional<IncidentEvent> reopen(Person by, String reason, Instant now) {
        if (incident.state() instanceof IncidentState.Merged merged) {
            throw new ConflictException(
                    "MERGED",
                    "Incident %s was merged into %s; reopen that one".formatted(incident.id(), merged.into()));
        }
        return incident.isOpen() ? Optional.empty() : Optional.of(new AnswerEvent.Reopened(by, reason, anew(now)));
    }

    /** A person judges how bad it is. */
    Optional<IncidentEvent> assess(Person by, IncidentSeverity severity, String reason) {
        requireOpen();
        var judged = incident.assessment().overridden(severity, by, reason);
        return judged.equals(incident.assessment())
                ? Optional.empty()
                : Optional.of(new NoteEvent.SeverityAssessed(judged));
    }

    /** The next step follows at once; the first one of another round when none is left. */
    Optional<IncidentEvent> escalate(Person by, Instant now) {
        var progress = requireCovered().progress();
        var dueAt = progress.dueAt();
        if (dueAt == null) {
            return Optional.of(
                    new AnswerEvent.Escalated(by, progress.restarted(now).hastened(now)));
        }
        var isUnderWay = incident.state() instanceof IncidentState.Triggered && !dueAt.isAfter(now);
        return isUnderWay ? Optional.empty() : Optional.of(new AnswerEvent.Escalated(by, progress.hastened(now)));
    }

    /** How people are called for it, which is known of an incident that is open and that something covers. */
    public Escalation requireCovered() {
        requireOpen();
        var escalation = incident.escalation();
        if (escalation == null) {
            throw new ConflictException(
                    "NOT_COVERED", "Nothing covers incident %s; apply coverage first".formatted(incident.id()));
        }
        return escalation;
    }

    /** Where a further round begins; null while nothing covers it. */
    @Nullable
    Progress anew(Instant now) {
        var escalation = incident.escalation();
        return escalation == null ? null : escalation.progress().restarted(now);
    }

    void requireOpen() {
        if (!incident.isOpen()) {
            throw isOver();
        }
    }

    private ConflictException isOver() {
        if (incident.state() instanceof IncidentState.Merged merged) {
            return new ConflictException(
                    "ALREADY_MERGED",
                    "Incident %s was merged into %s; act on that one".formatted(incident.id(), merged.into()));
        }
        return new ConflictException(
                "ALREADY_RESOLVED", "Incident %s is over; reopen it first".formatted(incident.id()));
    }
}
