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

/** A line of the outbox. Read as an entity; what becomes of it is written by statements that ask for the fence. */
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

    /** Null while no worker holds it. A lease that ran out means that a worker never said how it ended. */
    @Column(name = "lease_until")
    Instant leaseUntil;

    long fence;
    int attempts;
    boolean doubtful;

    @Column(name = "sent_at")
    Instant sentAt;

    UUID bundle;
    String error;

    /** As it is for the worker that claims it; the claim itself is written for many rows at once. */
    QueuedPage claimed(Instant sendUntil) {
        var lost = leaseUntil != null;
        return new QueuedPage(
                id,
                incidentId,
                receiver(),
                round,
                step,
                message,
                createdAt,
                dueAt,
                new QueuedPage.Hold(attempts + 1, fence + 1, lost, doubtful || lost, sendUntil));
    }

    Receiver receiver() {
        return new Receiver(purpose, recipient, channel);
    }

    /** Whoever holds it holds it no longer; how a try of theirs ended, nobody knows. */
    void endLease(Instant real) {
        if (leaseUntil != null) {
            leaseUntil = real;
        }
    }

    /** It is sent as if for the first time, however often it was tried. */
    void release(Instant now) {
        state = PageState.QUEUED;
        dueAt = now;
        attempts = 0;
        error = null;
    }

    void cancel(String why) {
        state = PageState.CANCELLED;
        error = why;
    }

    Page toPage() {
        var person = purpose.isForPeople() ? new Person(recipient) : null;
        var team = purpose.isForPeople() ? null : new Team(recipient);
        return new Page(
                id,
                incidentId,
                purpose,
                channel,
                person,
                team,
                state,
                createdAt,
                dueAt,
                sentAt,
                attempts,
                doubtful,
                bundle,
                error);
    }
}
