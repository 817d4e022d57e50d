package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.lock.Lock;
import io.pipekeeper.oncall.lock.Locks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The numbers that are taken, by phone. */
@ApplicationScoped
class ReplyCodeRows implements PanacheRepositoryBase<ReplyCodeRow, ReplyCodeRow.Key> {

    private final Locks locks;

    ReplyCodeRows(Locks locks) {
        this.locks = locks;
    }

    /** Makes others who want a number at the same phone wait for the end of this transaction. */
    void takeTurns(String destination) {
        locks.take(Lock.Kind.REPLY_CODE.of(destination));
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
