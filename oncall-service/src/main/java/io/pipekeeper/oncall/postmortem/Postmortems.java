package io.pipekeeper.oncall.postmortem;

import static java.util.stream.Collectors.toMap;

import io.pipekeeper.subgraph.error.NotFoundException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Stored post-mortems, at most one per incident. */
@ApplicationScoped
class Postmortems implements PanacheRepositoryBase<PostmortemRow, UUID> {

    Postmortem postmortem(UUID id) {
        return findByIdOptional(id).map(PostmortemRow::toPostmortem).orElseThrow(() -> unknown(id));
    }

    /** Holds it until the transaction ends, so that people who work on it take turns. */
    Postmortem lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(PostmortemRow::toPostmortem)
                .orElseThrow(() -> unknown(id));
    }

    Optional<Postmortem> about(UUID incident) {
        return find("incidentId", incident).firstResultOptional().map(PostmortemRow::toPostmortem);
    }

    Map<UUID, Postmortem> about(List<UUID> incidents) {
        return list("incidentId in ?1", incidents).stream()
                .map(PostmortemRow::toPostmortem)
                .collect(toMap(Postmortem::incidentId, Function.identity()));
    }

    /** Those that are not published, the most urgent first; or all, newest first. */
    List<Postmortem> wanted(boolean open, int first) {
        var wanted = open ? "state <> PUBLISHED order by dueAt, id" : "order by createdAt desc, id desc";
        return find(wanted).page(0, first).stream()
                .map(PostmortemRow::toPostmortem)
                .toList();
    }

    void add(Postmortem postmortem) {
        var row = new PostmortemRow();
        row.take(postmortem);
        persist(row);
    }

    void save(Postmortem postmortem) {
        findById(postmortem.id()).take(postmortem);
    }

    private static NotFoundException unknown(UUID id) {
        return new NotFoundException("There is no post-mortem '%s'".formatted(id));
    }
}
