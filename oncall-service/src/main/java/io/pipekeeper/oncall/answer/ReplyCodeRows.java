package io.pipekeeper.oncall.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** The numbers that are taken, by phone. */
@ApplicationScoped
class ReplyCodeRows implements PanacheRepositoryBase<ReplyCodeRow, ReplyCodeRow.Key> {

    /** Makes others who want a number at the same phone wait for the end of this transaction. */
    void takeTurns(String destination) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select cast(pg_advisory_xact_lock(4, hashtext(:phone)) as text)", String.class)
                .setParameter("phone", destination)
                .getSingleResult();
    }

    List<ReplyCode> at(String destination) {
        return list("destination = ?1 order by code", destination).stream()
                .map(ReplyCodeRow::toCode)
                .toList();
    }

    void free(String destination, List<Integer> numbers) {
        list("destination = ?1 and code in ?2", destination, numbers).forEach(this::delete);
        // Whoever takes one of the numbers next writes a row with the same key.
        flush();
    }
}
