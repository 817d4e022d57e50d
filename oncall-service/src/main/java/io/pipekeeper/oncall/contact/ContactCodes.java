package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.lock.Lock;
import io.pipekeeper.oncall.lock.Locks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes that were sent. At most one per person and channel is open. */
@ApplicationScoped
class ContactCodes implements PanacheRepositoryBase<ContactCodeRow, UUID> {

    private static final String OPEN = "personId = ?1 and channel = ?2 and closedAt is null";

    private final Locks locks;

    ContactCodes(Locks locks) {
        this.locks = locks;
    }

    /** Makes others who ask for a code of the same person wait for the end of this transaction. */
    void takeTurns(Person person) {
        locks.take(Lock.Kind.CONTACT_CODE.of(person.id()));
    }

    /** When codes were sent since an instant, the oldest first. */
    List<Instant> sentSince(Person person, PageChannel channel, Instant since) {
        return find(
                        "select sentAt from ContactCodeRow where personId = ?1 and channel = ?2 and sentAt > ?3 order by sentAt",
                        person.id(),
                        channel,
                        since)
                .project(Instant.class)
                .list();
    }

    List<ContactCodeRow> open(List<String> people) {
        return list("personId in ?1 and closedAt is null order by channel", people);
    }

    Optional<ContactCodeRow> lockOpen(Person person, PageChannel channel) {
        return find(OPEN, person.id(), channel)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void closeOpen(Person person, PageChannel channel, Instant now) {
        update("closedAt = ?3 where " + OPEN, person.id(), channel, now);
    }

    void forgetBefore(Instant then) {
        delete("closedAt is not null and sentAt < ?1", then);
    }
}
