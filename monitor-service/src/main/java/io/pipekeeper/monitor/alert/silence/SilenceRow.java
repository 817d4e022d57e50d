package io.pipekeeper.monitor.alert.silence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.monitor.alert.mute.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "silence")
@NullUnmarked // Hibernate fills the fields
class SilenceRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    UUID id;

    String scope;

    String reason;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    Instant until;

    @Column(name = "ended_by")
    String endedBy;

    @Column(name = "ended_at")
    Instant endedAt;

    static SilenceRow from(Silence silence) {
        var row = new SilenceRow();
        row.id = silence.id();
        row.scope = write(silence.scope());
        row.reason = silence.reason();
        row.createdBy = silence.createdBy();
        row.createdAt = silence.createdAt();
        row.until = silence.until();
        row.endedBy = silence.endedBy();
        row.endedAt = silence.endedAt();
        return row;
    }

    Silence toSilence() {
        return new Silence(id, read(scope), reason, createdBy, createdAt, until, endedBy, endedAt);
    }

    private static String write(Scope scope) {
        try {
            return JSON.writeValueAsString(scope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lists of texts are always JSON", e);
        }
    }

    private static Scope read(String scope) {
        try {
            return JSON.readValue(scope, Scope.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The scope of a silence is not JSON", e);
        }
    }
}
