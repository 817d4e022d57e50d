package io.pipekeeper.monitor.assertion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Assertions implements PanacheRepositoryBase<AssertionRow, String> {

    private static final int MOST = 1000;

    /** Until the end of the transaction nobody else decides about these; one that is not there yet has no row to lock. */
    Map<String, AssertionRow> locked(Collection<String> sortedKeys) {
        getEntityManager()
                .createNativeQuery("""
                        select count(*) from (
                            select pg_advisory_xact_lock(hashtextextended(key, 3))
                            from unnest(cast(:keys as text[])) as key
                        ) as locked
                        """)
                .setParameter("keys", sortedKeys.toArray(String[]::new))
                .getSingleResult();
        return list("key in ?1", sortedKeys).stream().collect(Collectors.toMap(row -> row.key, Function.identity()));
    }

    /** Those about a dataset, or all; the newest first. */
    List<Assertion> newest(@Nullable String dataset) {
        return find("?1 is null or dataset = ?1 order by toldAt desc, key", dataset).page(0, MOST).list().stream()
                .map(AssertionRow::toAssertion)
                .toList();
    }

    /** Those that were not told since then, locked. */
    List<AssertionRow> notToldSince(Instant instant, int limit) {
        List<?> old = getEntityManager()
                .createNativeQuery("""
                        select * from assertion where told_at < :instant
                        order by told_at limit :limit for update skip locked
                        """, AssertionRow.class)
                .setParameter("instant", instant)
                .setParameter("limit", limit)
                .getResultList();
        return old.stream().map(AssertionRow.class::cast).toList();
    }
}
