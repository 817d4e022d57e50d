package io.pipekeeper.ownership.pipeline;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.NullUnmarked;

@Embeddable
@NullUnmarked // Hibernate fills the fields
class DataSourceEntry {

    String name;

    String provider;

    static DataSourceEntry from(DataSource source) {
        var entry = new DataSourceEntry();
        entry.name = source.name();
        entry.provider = source.provider();
        return entry;
    }

    DataSource toDataSource() {
        return new DataSource(name, provider);
    }
}
