package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.catalog.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "postmortem")
@NullUnmarked
class PostmortemRow {

    @Id
    UUID id;

    @Column(name = "incident_id")
    UUID incidentId;

    boolean required;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    PostmortemStatus state;

    @Column(name = "moved_at")
    Instant movedAt;

    @Column(name = "moved_by")
    String movedBy;

    void take(Postmortem postmortem) {
        id = postmortem.id();
        incidentId = postmortem.incidentId();
        required = postmortem.required();
        createdAt = postmortem.createdAt();
        dueAt = postmortem.dueAt();
        state = postmortem.state().status();
        switch (postmortem.state()) {
            case PostmortemState.Draft() -> moved(null, null);
            case PostmortemState.Review(var by, var since) -> moved(by, since);
            case PostmortemState.Published(var by, var at) -> moved(by, at);
        }
    }

    Postmortem toPostmortem() {
        return new Postmortem(id, incidentId, required, createdAt, dueAt, toState());
    }

    private PostmortemState toState() {
        return switch (state) {
            case DRAFT -> new PostmortemState.Draft();
            case REVIEW -> new PostmortemState.Review(new Person(movedBy), movedAt);
            case PUBLISHED -> new PostmortemState.Published(new Person(movedBy), movedAt);
        };
    }

    private void moved(Person by, Instant at) {
        movedBy = by == null ? null : by.id();
        movedAt = at;
    }
}
