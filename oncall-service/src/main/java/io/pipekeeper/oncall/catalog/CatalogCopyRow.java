package io.pipekeeper.oncall.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "catalog_copy")
@NullUnmarked
class CatalogCopyRow {

    @Id
    int id;

    String etag;
    String document;

    @Column(name = "taken_at")
    Instant takenAt;
}
