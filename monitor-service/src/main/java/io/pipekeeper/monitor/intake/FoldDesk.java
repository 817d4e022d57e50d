package io.pipekeeper.monitor.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.monitor.audit.AuditLog;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what came in, has facts made of it, and keeps what nothing can be made of apart. */
@ApplicationScoped
class FoldDesk {

    /** How long to wait after each attempt that failed; after the last one it is given up. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final Inbox inbox;
    private final Map<PushKind, Folding> foldings;
    private final AuditLog audit;
    private final ObjectMapper json;

    FoldDesk(Inbox inbox, @All List<Folding> foldings, AuditLog audit, ObjectMapper json) {
        this.inbox = inbox;
        this.foldings = foldings.stream().collect(Collectors.toMap(Folding::kind, Function.identity()));
        this.audit = audit;
        this.json = json;
    }

    @Transactional
    void add(List<Letter> letters) {
        inbox.add(letters);
    }

    /** Folds what is due of a kind, at most so many; answers how many that were. */
    @Transactional
    int fold(PushKind kind, int limit, Instant now) {
        return fold(kind, inbox.claimDue(kind, limit, now), now);
    }

    @Transactional
    int foldAlone(PushKind kind, String hash, Instant now) {
        return fold(kind, inbox.claim(hash), now);
    }

    @Transactional
    List<String> due(PushKind kind, int limit, Instant now) {
        return inbox.due(kind, limit, now);
    }

    /** Tries later, or gives up; answers whether it was given up. */
    @Transactional
    boolean postpone(String hash, String problem, Instant now) {
        var row = inbox.findById(hash);
        row.foldAt = row.attempts < PAUSES.size() ? now.plus(PAUSES.get(row.attempts)) : null;
        row.attempts++;
        row.problem = Lenient.text(problem);
        return row.foldAt == null;
    }

    @Transactional
    List<Quarantined> quarantined(int limit) {
        return inbox.quarantined(limit);
    }

    /** Has something that was given up tried again, as if it had just come. */
    @Transactional
    Quarantined tryAgain(String id, String caller, Instant now) {
        var row = inbox.findById(id);
        if (row == null || row.foldAt != null || row.foldedAt != null) {
            throw new NotFoundException("Nothing in quarantine has the id '%s'".formatted(id));
        }
        row.foldAt = now;
        row.attempts = 0;
        audit.add(now, caller, "foldAgain", id);
        return row.toQuarantined();
    }

    private int fold(PushKind kind, List<Letter> letters, Instant now) {
        var folding = foldings.get(kind);
        if (letters.isEmpty() || folding == null) {
            return 0;
        }
        folding.fold(letters.stream().map(this::pushed).toList(), now);
        inbox.folded(letters.stream().map(Letter::hash).toList(), now);
        return letters.size();
    }

    private Pushed pushed(Letter letter) {
        try {
            return new Pushed(json.readTree(letter.body()), letter.receivedAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inbox holds something that is not JSON", e);
        }
    }
}
