package io.pipekeeper.monitor.alert.maintenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "maintenance")
@NullUnmarked // Hibernate fills the fields
class MaintenanceRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    String id;

    String path;

    /** The entry of the file, as JSON. */
    String definition;

    @Column(name = "applied_at")
    Instant appliedAt;

    @Column(name = "applied_by")
    String appliedBy;

    void become(String file, MaintenanceFile.Entry entry, String caller, Instant now) {
        path = file;
        definition = write(entry);
        appliedBy = caller;
        appliedAt = now;
    }

    boolean says(String file, MaintenanceFile.Entry entry) {
        return file.equals(path) && write(entry).equals(definition);
    }

    Maintenance toMaintenance() {
        return read(definition).toMaintenance(appliedAt, appliedBy);
    }

    private static String write(MaintenanceFile.Entry entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of texts is always JSON", e);
        }
    }

    private static MaintenanceFile.Entry read(String definition) {
        try {
            return JSON.readValue(definition, MaintenanceFile.Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The definition of maintenance is not JSON", e);
        }
    }
}
