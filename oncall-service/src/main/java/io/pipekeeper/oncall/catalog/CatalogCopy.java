package io.pipekeeper.oncall.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the catalogue in the database and reads it back; parsed once per version. */
@ApplicationScoped
public class CatalogCopy {

    /** For how long what was read is believed before the database is asked for its version again. */
    private static final Duration TRUST = Duration.ofSeconds(1);

    private final CatalogCopies copies;
    private final ObjectMapper json;
    private volatile @Nullable Parsed parsed;

    private record Parsed(String etag, Catalog catalog, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < TRUST.toNanos();
        }
    }

    CatalogCopy(CatalogCopies copies, ObjectMapper json) {
        this.copies = copies;
        this.json = json;
    }

    /** The catalogue as it was told last; another replica may have been told a second before. */
    @Transactional
    public Catalog current() {
        var known = parsed;
        return known != null && known.isFresh()
                ? known.catalog()
                : copies.findEtag().map(this::version).orElse(Catalog.EMPTY);
    }

    /** The version that is kept, to ask for a newer one only. */
    @Transactional
    Optional<String> etag() {
        return copies.findEtag();
    }

    /** Takes a document in place of the one before. One that cannot be read is refused, and the old one stays. */
    @Transactional
    void keep(String etag, String document, Instant now) {
        var catalog = read(document);
        copies.replace(etag, document, now);
        parsed = new Parsed(etag, catalog, System.nanoTime());
    }

    private Catalog version(String etag) {
        var known = parsed;
        var catalog = known != null && known.etag().equals(etag) ? known.catalog() : read(copies.current().document);
        parsed = new Parsed(etag, catalog, System.nanoTime());
        return catalog;
    }

    private Catalog read(String document) {
        try {
            return json.readValue(document, Catalog.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The catalogue of ownership-service cannot be read", e);
        }
    }
}
