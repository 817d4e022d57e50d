package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.catalog.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "action_item")
@NullUnmarked
class ActionItemRow {

    @Id
    UUID id;

    @Column(name = "incident_id")
    UUID incidentId;

    String title;
    String owner;

    @Column(name = "due_on")
    LocalDate dueOn;

    String link;

    @Column(name = "created_at")
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    ActionStatus state;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_by")
    String closedBy;

    String reason;

    void take(ActionItem item) {
        id = item.id();
        incidentId = item.incidentId();
        title = item.title();
        owner = item.owner().id();
        dueOn = item.dueOn();
        link = item.link();
        createdAt = item.createdAt();
        state = item.state().status();
        switch (item.state()) {
            case ActionState.Open() -> close(null, null, null);
            case ActionState.Done(var by, var at) -> close(by, at, null);
            case ActionState.Dropped(var by, var at, var why) -> close(by, at, why);
        }
    }

    ActionItem toItem() {
        return new ActionItem(id, incidentId, title, new Person(owner), dueOn, link, createdAt, toState());
    }

    private ActionState toState() {
        return switch (state) {
            case OPEN -> new ActionState.Open();
            case DONE -> new ActionState.Done(new Person(closedBy), closedAt);
            case DROPPED -> new ActionState.Dropped(new Person(closedBy), closedAt, reason);
        };
    }

    private void close(Person by, Instant at, String why) {
        closedBy = by == null ? null : by.id();
        closedAt = at;
        reason = why;
    }
}
