package io.pipekeeper.oncall.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The one copy. */
@ApplicationScoped
class CatalogCopies implements PanacheRepositoryBase<CatalogCopyRow, Integer> {

    private static final int ONLY = 1;

    Optional<String> findEtag() {
        return find("select etag from CatalogCopyRow").project(String.class).firstResultOptional();
    }

    CatalogCopyRow current() {
        return findById(ONLY);
    }

    /** Two replicas may do this at once, the first time too. */
    void replace(String etag, String document, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into catalog_copy (id, etag, document, taken_at) values (:id, :etag, :document, :now)
                        on conflict (id) do update
                        set etag = excluded.etag, document = excluded.document, taken_at = excluded.taken_at
                        """)
                .setParameter("id", ONLY)
                .setParameter("etag", etag)
                .setParameter("document", document)
                .setParameter("now", now)
                .executeUpdate();
    }
}
