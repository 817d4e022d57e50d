package io.pipekeeper.oncall.paging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The outbox. */
@ApplicationScoped
class Pages implements PanacheRepositoryBase<PageRow, UUID> {

    private static final String HELD = "id = ?1 and fence = ?2 and state = QUEUED";

    /** The page that has been due longest and that nobody holds, held until the lease ends. */
    Optional<QueuedPage> claim(Instant now, Instant real, Instant leaseUntil) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from page
                        where state = 'QUEUED' and due_at <= :now and (lease_until is null or lease_until <= :real)
                        order by due_at, id
                        limit 1
                        for update skip locked
                        """, PageRow.class)
                .setParameter("now", now)
                .setParameter("real", real)
                .getResultStream()
                .findFirst()
                .map(row -> row.claim(leaseUntil));
    }

    /** Each of these says what became of a page, unless somebody else has claimed it meanwhile: then it answers false. */
    boolean sent(QueuedPage page, Instant now) {
        return update("state = SENT, sentAt = ?3, error = null where " + HELD, page.id(), page.fence(), now) == 1;
    }

    boolean retry(QueuedPage page, String error, Instant dueAt) {
        var change = "dueAt = ?3, leaseUntil = null, error = ?4 where ";
        return update(change + HELD, page.id(), page.fence(), dueAt, error) == 1;
    }

    boolean giveUp(QueuedPage page, PageState state, String error) {
        return update("state = ?3, error = ?4 where " + HELD, page.id(), page.fence(), state, error) == 1;
    }

    boolean isQueued(UUID incident, int round, int step, Receiver receiver) {
        return count(
                        "incidentId = ?1 and round = ?2 and step = ?3 and recipient = ?4 and channel = ?5 and purpose = ?6",
                        incident,
                        round,
                        step,
                        receiver.id(),
                        receiver.channel(),
                        receiver.purpose())
                > 0;
    }

    boolean isTold(UUID incident, String text) {
        return find(
                        "select message from PageRow where incidentId = ?1 and purpose = STAKEHOLDER group by message",
                        incident)
                .project(String.class)
                .stream()
                .anyMatch(message -> Notice.read(message).text().equals(text));
    }

    /** How often stakeholders were told about an incident. */
    int timesTold(UUID incident) {
        return find(
                        "select coalesce(max(round), 0) from PageRow where incidentId = ?1 and purpose = STAKEHOLDER",
                        incident)
                .project(Integer.class)
                .firstResult();
    }

    Map<UUID, List<Page>> of(List<UUID> incidents) {
        return list("incidentId in ?1 order by createdAt, id", incidents).stream()
                .collect(groupingBy(row -> row.incidentId, mapping(PageRow::toPage, toList())));
    }
}
