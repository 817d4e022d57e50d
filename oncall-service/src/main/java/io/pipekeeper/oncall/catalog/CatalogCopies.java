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

    void replace(String etag, String document, Instant now) {
        getEntityManager().merge(new CatalogCopyRow(ONLY, etag, document, now));
    }
}
