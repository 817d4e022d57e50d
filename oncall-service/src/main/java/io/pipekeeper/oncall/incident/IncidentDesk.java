package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.oncall.wake.WorkBell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where people answer incidents. Everything may be said twice and happens once. */
@ApplicationScoped
public class IncidentDesk {

    private final IncidentBook book;
    private final Alerts alerts;
    private final AuditLog audit;
    private final WorkBell bell;
    private final InstantSource clock;

    IncidentDesk(IncidentBook book, Alerts alerts, AuditLog audit, WorkBell bell, InstantSource clock) {
        this.book = book;
        this.alerts = alerts;
        this.audit = audit;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Somebody has it.
     *
     * @param via by what they answered, in a word: `console`, `link`, `reply`
     */
    @Transactional
    public Incident acknowledge(UUID id, Person by, String via) {
        return answer(id, by, "acknowledgeIncident", (answers, _) -> answers.acknowledge(by, via));
    }

    @Transactional
    Incident snooze(UUID id, Instant until, Person by) {
        return answer(id, by, "snoozeIncident", (answers, now) -> answers.snooze(by, until, now));
    }

    /** The next step follows at once. */
    @Transactional
    public Incident escalate(UUID id, Person by) {
        var incident = answer(id, by, "escalateIncident", (answers, now) -> answers.escalate(by, now));
        bell.ring();
        return incident;
    }

    @Transactional
    Incident assess(UUID id, IncidentSeverity severity, String reason, Person by) {
        return answer(id, by, "assessIncident", (answers, _) -> answers.assess(by, severity, reason));
    }

    @Transactional
    Incident mitigate(UUID id, String how, Person by) {
        return answer(id, by, "mitigateIncident", (answers, _) -> answers.mitigate(by, how));
    }

    @Transactional
    Incident resolve(UUID id, @Nullable String reason, Person by) {
        var incident = answer(id, by, "resolveIncident", (answers, _) -> answers.resolve(by, reason, alerts.open(id)));
        alerts.overrule(id, clock.instant());
        return incident;
    }

    @Transactional
    Incident note(UUID id, String text, Person by) {
        return answer(
                id,
                by,
                "addIncidentNote",
                (answers, _) ->
                        book.isNoted(id, by, text) ? Optional.empty() : Optional.of(new NoteEvent.Noted(by, text)));
    }

    private Incident answer(
            UUID id, Person by, String action, BiFunction<Answers, Instant, Optional<? extends IncidentEvent>> decide) {
        var now = clock.instant();
        var before = book.lock(id);
        return decide.apply(new Answers(before), now)
                .map(event -> {
                    audit.record(by.id(), action, id.toString(), now);
                    return book.record(before, event, now);
                })
                .orElse(before);
    }
}
