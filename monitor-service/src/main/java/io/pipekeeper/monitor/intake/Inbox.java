package io.pipekeeper.monitor.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

@ApplicationScoped
class Inbox implements PanacheRepositoryBase<LetterRow, String> {

    /** Keeps what came, in one statement. What is there already is not kept twice, whoever is first. */
    void add(List<Letter> letters) {
        getEntityManager()
                .createNativeQuery("""
                        insert into inbox (hash, kind, body, received_at, fold_at)
                        select hash, kind, body, at, at
                        from unnest(cast(:hashes as text[]), cast(:kinds as text[]), cast(:bodies as text[]),
                                    cast(:times as timestamptz[])) as came (hash, kind, body, at)
                        order by hash
                        on conflict (hash) do nothing
                        """)
                .setParameter("hashes", texts(letters, Letter::hash))
                .setParameter("kinds", texts(letters, letter -> letter.kind().name()))
                .setParameter("bodies", texts(letters, Letter::body))
                .setParameter(
                        "times", texts(letters, letter -> letter.receivedAt().toString()))
                .executeUpdate();
    }

    /** Claims what is to be folded, until the end of the transaction. */
    List<Letter> claimDue(PushKind kind, int limit, Instant now) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select * from inbox
                        where kind = :kind and fold_at <= :now
                        order by fold_at, received_at
                        limit :limit
                        for no key update skip locked
                        """, LetterRow.class)
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return due.stream().map(row -> ((LetterRow) row).toLetter()).toList();
    }

    /** Claims one, unless somebody else has it or it is folded. */
    List<Letter> claim(String hash) {
        List<?> claimed = getEntityManager()
                .createNativeQuery(
                        "select * from inbox where hash = :hash and fold_at is not null for no key update skip locked",
                        LetterRow.class)
                .setParameter("hash", hash)
                .getResultList();
        return claimed.stream().map(row -> ((LetterRow) row).toLetter()).toList();
    }

    /** What is to be folded, without claiming it. */
    List<String> due(PushKind kind, int limit, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select hash from LetterRow where kind = ?1 and foldAt <= ?2 order by foldAt, receivedAt",
                        String.class)
                .setParameter(1, kind)
                .setParameter(2, now)
                .setMaxResults(limit)
                .getResultList();
    }

    void folded(Collection<String> hashes, Instant now) {
        update("foldedAt = ?1, foldAt = null, problem = null where hash in ?2", now, hashes);
    }

    /** What was given up, the newest first. */
    List<Quarantined> quarantined(int limit) {
        return find("foldAt is null and foldedAt is null order by receivedAt desc").page(0, limit).list().stream()
                .map(LetterRow::toQuarantined)
                .toList();
    }

    private static String[] texts(List<Letter> letters, Function<Letter, String> text) {
        return letters.stream().map(text).toArray(String[]::new);
    }
}
