package io.pipekeeper.monitor.alert.silence;

import io.pipekeeper.subgraph.error.NotFoundException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Silences implements PanacheRepositoryBase<SilenceRow, UUID> {

    private static final int PAGE = 200;

    List<Silence> inForce(Instant now) {
        return silences(list("until > ?1 and endedAt is null order by until, id", now));
    }

    List<Silence> newest() {
        return silences(find("order by id desc").page(0, PAGE).list());
    }

    /** A silence, locked. */
    Silence get(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(SilenceRow::toSilence)
                .orElseThrow(() -> new NotFoundException("No silence has the id '%s'".formatted(id)));
    }

    void put(Silence silence) {
        getEntityManager().merge(SilenceRow.from(silence));
    }

    private static List<Silence> silences(List<SilenceRow> rows) {
        return rows.stream().map(SilenceRow::toSilence).toList();
    }
}
