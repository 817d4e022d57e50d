package io.pipekeeper.monitor.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "dataset_schema")
@IdClass(SchemaRow.Key.class)
@NullUnmarked // Hibernate fills the fields
class SchemaRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    String dataset;

    @Id
    @Enumerated(EnumType.STRING)
    Edge.Role role;

    @Id
    Instant since;

    @Column(name = "seen_at")
    Instant seenAt;

    /** Pairs of name and type. */
    String fields;

    static SchemaRow of(SchemaSighting.Subject subject, SchemaHistory.Version version) {
        var row = new SchemaRow();
        row.dataset = subject.dataset();
        row.role = subject.role();
        row.since = version.since();
        row.become(version);
        return row;
    }

    void become(SchemaHistory.Version version) {
        seenAt = version.seenAt();
        fields = write(version.fields());
    }

    SchemaSighting.Subject subject() {
        return new SchemaSighting.Subject(dataset, role);
    }

    SchemaHistory.Version toVersion() {
        return new SchemaHistory.Version(since, seenAt, read(fields));
    }

    private static String write(List<Field> fields) {
        try {
            return JSON.writeValueAsString(fields.stream()
                    .map(field -> List.of(field.name(), field.type()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of texts is always JSON", e);
        }
    }

    private static List<Field> read(String fields) {
        try {
            return JSON.readValue(fields, new TypeReference<List<List<String>>>() {}).stream()
                    .map(pair -> new Field(pair.getFirst(), pair.getLast()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The columns of a dataset are not JSON", e);
        }
    }

    record Key(String dataset, Edge.Role role, Instant since) implements Serializable {}
}
