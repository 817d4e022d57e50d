package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.catalog.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "reply_code")
@IdClass(ReplyCodeRow.Key.class)
@NullUnmarked
class ReplyCodeRow {

    @Id
    String destination;

    @Id
    int code;

    @Column(name = "incident_id")
    UUID incidentId;

    @Column(name = "person_id")
    String personId;

    record Key(String destination, int code) {}

    ReplyCodeRow() {}

    ReplyCodeRow(String destination, int code, UUID incidentId, String personId) {
        this.destination = destination;
        this.code = code;
        this.incidentId = incidentId;
        this.personId = personId;
    }

    ReplyCode toCode() {
        return new ReplyCode(code, incidentId, new Person(personId));
    }
}
