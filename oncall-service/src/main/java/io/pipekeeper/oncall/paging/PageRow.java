package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.catalog.Team;
import io.pipekeeper.oncall.channel.PageChannel;
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
@Table(name = "page")
@NullUnmarked
class PageRow {

    @Id
    UUID id;

    @Column(name = "incident_id")
    UUID incidentId;

    int round;
    int step;
    String recipient;

    @Enumerated(EnumType.STRING)
    PageChannel channel;

    @Enumerated(EnumType.STRING)
    PagePurpose purpose;

    String message;

    @Enumerated(EnumType.STRING)
    PageState state;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "lease_until")
    Instant leaseUntil;

    long fence;
    int attempts;

    @Column(name = "sent_at")
    Instant sentAt;

    String error;

    /** Takes the row for a worker; whoever held it before is fenced out. */
    QueuedPage claim(Instant until) {
        leaseUntil = until;
        fence++;
        attempts++;
        return new QueuedPage(
                id, incidentId, new Receiver(purpose, recipient, channel), step, message, createdAt, attempts, fence);
    }

    Page toPage() {
        var person = purpose.isForPeople() ? new Person(recipient) : null;
        var team = purpose.isForPeople() ? null : new Team(recipient);
        return new Page(id, purpose, channel, person, team, state, createdAt, sentAt, attempts, error);
    }
}
