package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives incidents small numbers on a phone, the smallest first. A number is free again an hour after its incident was over:
 * a reply that is on its way by then must not reach another one.
 */
@ApplicationScoped
public class ReplyCodes {

    private static final Duration KEPT = Duration.ofHours(1);

    private final ReplyCodeRows rows;
    private final IncidentBook incidents;

    ReplyCodes(ReplyCodeRows rows, IncidentBook incidents) {
        this.rows = rows;
        this.incidents = incidents;
    }

    /** What a person replies from a phone to acknowledge an incident: `4a`. The same each time. */
    @Transactional(TxType.MANDATORY)
    public String code(UUID incident, Person person, String destination, Instant now) {
        rows.takeTurns(destination);
        return rows.at(destination).stream()
                .filter(code ->
                        code.incident().equals(incident) && code.person().equals(person))
                .findFirst()
                .orElseGet(() -> take(incident, person, destination, now))
                .acknowledge();
    }

    /** The numbers that are taken at a phone. */
    @Transactional
    List<ReplyCode> at(String destination) {
        return rows.at(destination);
    }

    private ReplyCode take(UUID incident, Person person, String destination, Instant now) {
        free(destination, now);
        var taken = rows.at(destination).stream().map(ReplyCode::number).collect(Collectors.toSet());
        var number = IntStream.iterate(1, next -> next + 1)
                .filter(next -> !taken.contains(next))
                .findFirst()
                .orElseThrow();
        var row = new ReplyCodeRow(destination, number, incident, person.id());
        rows.persist(row);
        return row.toCode();
    }

    private void free(String destination, Instant now) {
        var codes = rows.at(destination);
        var known = incidents.all(codes.stream().map(ReplyCode::incident).toList());
        var over = codes.stream()
                .filter(code -> isOver(known.get(code.incident()), now))
                .map(ReplyCode::number)
                .toList();
        if (!over.isEmpty()) {
            rows.free(destination, over);
        }
    }

    private static boolean isOver(@Nullable Incident incident, Instant now) {
        var ended = incident == null ? null : incident.state().endedAt();
        return ended != null && !ended.plus(KEPT).isAfter(now);
    }
}
