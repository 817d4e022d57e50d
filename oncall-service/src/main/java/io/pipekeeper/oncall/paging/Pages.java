package io.pipekeeper.oncall.paging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** The outbox. Whoever says what became of a page holds it: its fence is still the one of the claim. */
@ApplicationScoped
class Pages implements PanacheRepositoryBase<PageRow, UUID> {

    private static final String HELD = "id = ?1 and fence = ?2 and state = QUEUED";

    /** A batch grows by the pages that leave together with those at its front, up to this. */
    private static final int MOST_CLAIMED = 500;

    /** Those at the front of each channel's queue, and whatever else is due for the same destinations. */
    private static final String DUE = """
            with lane as (
                select * from unnest(
                    string_to_array(:channels, ','),
                    cast(string_to_array(:places, ',') as int[])) as lane (channel, places)
            ), front as (
                select next.* from lane cross join lateral (
                    select recipient, channel from page
                    where channel = lane.channel and state = 'QUEUED' and due_at <= :now
                      and (lease_until is null or lease_until <= :real)
                      and not exists (
                          select from page busy
                          where busy.recipient = page.recipient and busy.channel = page.channel
                            and busy.state = 'QUEUED' and busy.lease_until > :real)
                    order by due_at, id
                    limit lane.places
                    for no key update skip locked) next
            )
            select * from page
            where (recipient, channel) in (select recipient, channel from front)
              and state = 'QUEUED' and due_at <= :now and (lease_until is null or lease_until <= :real)
            order by due_at, id
            limit :most
            for no key update skip locked
            """;

    /**
     * Claims the pages that have been due longest, and with them all that are due for the same destinations. A destination
     * to which something is under way waits.
     *
     * @param free how many destinations at most, by channel
     */
    List<QueuedPage> claim(Map<PageChannel, Integer> free, Moment at) {
        var rows = due(free, at);
        if (!rows.isEmpty()) {
            var ids = rows.stream().map(row -> row.id).toList();
            update(
                    "doubtful = case when leaseUntil is null then doubtful else true end, leaseUntil = ?1,"
                            + " fence = fence + 1, attempts = attempts + 1 where id in ?2",
                    at.leaseUntil(),
                    ids);
        }
        return rows.stream().map(row -> row.claimed(at.sendUntil())).toList();
    }

    private List<PageRow> due(Map<PageChannel, Integer> free, Moment at) {
        return session()
                .createNativeQuery(DUE, PageRow.class)
                .setParameter("channels", free.keySet().stream().map(Enum::name).collect(joining(",")))
                .setParameter(
                        "places", free.values().stream().map(String::valueOf).collect(joining(",")))
                .setParameter("now", at.now())
                .setParameter("real", at.real())
                .setParameter("most", MOST_CLAIMED)
                .getResultList();
    }

    /** Each of these says what became of a page, unless somebody else has claimed it meanwhile: then it answers false. */
    boolean retry(QueuedPage page, Trouble trouble, Instant dueAt) {
        var doubtful = trouble.outcome() == Outcome.UNKNOWN || page.hold().doubtful();
        var change = "dueAt = ?3, leaseUntil = null, error = ?4, doubtful = ?5 where ";
        return update(change + HELD, page.id(), fence(page), dueAt, trouble.error(), doubtful) == 1;
    }

    boolean renew(QueuedPage page, Instant leaseUntil) {
        return update("leaseUntil = ?3 where " + HELD, page.id(), fence(page), leaseUntil) == 1;
    }

    /** It was not tried at all, because its destination has had enough for the moment. */
    boolean postpone(QueuedPage page, Instant dueAt) {
        var change = "dueAt = ?3, leaseUntil = null, attempts = attempts - 1 where ";
        return update(change + HELD, page.id(), fence(page), dueAt) == 1;
    }

    boolean giveUp(QueuedPage page, PageState state, String error) {
        var doubtful = state == PageState.HELD || page.hold().doubtful();
        var change = "state = ?3, error = ?4, doubtful = ?5, leaseUntil = null where ";
        return update(change + HELD, page.id(), fence(page), state, error, doubtful) == 1;
    }

    /** Pages that were handed over, many at once. Answers those that were still held. */
    List<Ending.Sent> sent(List<Ending.Sent> pages) {
        // No result class: Hibernate's plan cache finds a query with a scalar one again only after a long search.
        List<?> held = getEntityManager()
                .createNativeQuery("""
                        update page
                        set state = 'SENT', sent_at = gone.at, error = null, lease_until = null, bundle = gone.bundle,
                            doubtful = gone.doubtful
                        from (select cast(id as uuid), cast(fence as bigint), cast(at as timestamptz) as at,
                                     cast(nullif(bundle, '') as uuid) as bundle, cast(doubtful as boolean) as doubtful
                              from unnest(string_to_array(:ids, ','), string_to_array(:fences, ','),
                                          string_to_array(:times, ','), string_to_array(:bundles, ','),
                                          string_to_array(:doubts, ',')) as sent (id, fence, at, bundle, doubtful)) gone
                        where page.id = gone.id and page.fence = gone.fence and page.state = 'QUEUED'
                        returning page.id || ' ' || page.fence
                        """)
                .setParameter("ids", list(pages, gone -> gone.page().id()))
                .setParameter("fences", list(pages, gone -> fence(gone.page())))
                .setParameter("times", list(pages, Ending.Sent::at))
                .setParameter("bundles", list(pages, gone -> gone.bundle() == null ? "" : gone.bundle()))
                .setParameter("doubts", list(pages, gone -> gone.page().hold().doubtful()))
                .getResultList();
        var claims = Set.copyOf(held);
        return pages.stream()
                .filter(gone -> claims.contains(claim(gone.page())))
                .toList();
    }

    /** What some people got on their channels lately; a bundle counts once. */
    Map<Destination, Limit.Received> received(Set<String> recipients, Instant since) {
        return getEntityManager()
                .createQuery("""
                        select recipient, channel, count(distinct coalesce(bundle, id)), max(sentAt) from PageRow
                        where state = SENT and recipient in :recipients and sentAt > :since
                        group by recipient, channel
                        """, Got.class)
                .setParameter("recipients", recipients)
                .setParameter("since", since)
                .getResultStream()
                .collect(toMap(Got::destination, Got::received));
    }

    /** A person, or a team, on a channel. */
    record Destination(String recipient, PageChannel channel) {}

    record Got(String recipient, PageChannel channel, long messages, Instant last) {

        Destination destination() {
            return new Destination(recipient, channel);
        }

        Limit.Received received() {
            return new Limit.Received((int) messages, last);
        }
    }

    /** The next channel of the same call need not wait any longer. */
    void hasten(QueuedPage page, Instant now) {
        session()
                .createNativeMutationQuery("""
                        update page set due_at = :now
                        where id = (
                            select id from page
                            where incident_id = :incident and round = :round and step = :step
                              and recipient = :recipient and purpose = :purpose
                              and state = 'QUEUED' and attempts = 0 and due_at > :now
                            order by due_at, id limit 1)
                        """)
                .setParameter("now", now)
                .setParameter("incident", page.incident())
                .setParameter("round", page.round())
                .setParameter("step", page.step())
                .setParameter("recipient", page.receiver().id())
                .setParameter("purpose", page.receiver().purpose().name())
                .executeUpdate();
    }

    /** Whether every call of a step has failed for good. */
    boolean hasFailed(UUID incident, int round, int step) {
        var others = "incidentId = ?1 and round = ?2 and step = ?3 and purpose = INCIDENT and state <> FAILED";
        return count(others, incident, round, step) == 0;
    }

    /** Queues a page; nothing happens when the same is there already. */
    void queue(Call call, Receiver receiver, Instant now, Instant dueAt) {
        session()
                .createNativeMutationQuery("""
                        insert into page (id, incident_id, round, step, recipient, channel, purpose, message, state,
                                          created_at, due_at, fence, attempts)
                        values (:id, :incident, :round, :step, :recipient, :channel, :purpose, :message, 'QUEUED',
                                :now, :due, 0, 0)
                        on conflict do nothing
                        """)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH) // the incident is there, and nothing else matters to it
                .setParameter("id", UuidV7.at(now))
                .setParameter("incident", call.incident())
                .setParameter("round", call.round())
                .setParameter("step", call.step())
                .setParameter("recipient", receiver.id())
                .setParameter("channel", receiver.channel().name())
                .setParameter("purpose", receiver.purpose().name())
                .setParameter("message", call.message(), String.class)
                .setParameter("now", now)
                .setParameter("due", dueAt)
                .executeUpdate();
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
        return list("incidentId in ?1 order by createdAt, round, step, dueAt, id", incidents).stream()
                .collect(groupingBy(row -> row.incidentId, mapping(PageRow::toPage, toList())));
    }

    /** Those that wait for a person, the oldest first. */
    List<Page> held(int first) {
        return find("state = HELD order by createdAt, id").page(0, first).stream()
                .map(PageRow::toPage)
                .toList();
    }

    /**
     * Pages that should have left before an instant and have not: nobody holds them, or for longer than anybody may.
     *
     * @param latestEnd of any lease that a worker has really given itself
     */
    List<PageRow> claimOverdue(Instant dueBefore, Instant real, Instant latestEnd, int limit) {
        return session()
                .createNativeQuery("""
                        select * from page
                        where state = 'QUEUED' and due_at < :before
                          and (lease_until is null or lease_until <= :real or lease_until > :latest)
                        order by due_at, id
                        limit :limit
                        for no key update skip locked
                        """, PageRow.class)
                .setParameter("before", dueBefore)
                .setParameter("real", real)
                .setParameter("latest", latestEnd)
                .setParameter("limit", limit)
                .getResultList();
    }

    Optional<PageRow> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static <T> String list(List<T> things, Function<T, Object> part) {
        return things.stream().map(part).map(String::valueOf).collect(joining(","));
    }

    /** The same page may have been claimed again, even by the same process. */
    private static String claim(QueuedPage page) {
        return page.id() + " " + fence(page);
    }

    private static long fence(QueuedPage page) {
        return page.hold().fence();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
