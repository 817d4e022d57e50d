package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Delivery;
import io.pipekeeper.oncall.incident.DeliveryEvent;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.wake.WorkBell;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where people decide about pages: whether one that may have arrived is sent again, or one that waits is not sent at all. */
@ApplicationScoped
class PageDesk {

    private final Pages pages;
    private final IncidentBook incidents;
    private final AuditLog audit;
    private final WorkBell bell;
    private final InstantSource clock;

    PageDesk(Pages pages, IncidentBook incidents, AuditLog audit, WorkBell bell, InstantSource clock) {
        this.pages = pages;
        this.incidents = incidents;
        this.audit = audit;
        this.bell = bell;
        this.clock = clock;
    }

    @Transactional
    List<Page> held(int first) {
        return pages.held(first);
    }

    /** What some pages are about. */
    @Transactional
    Map<UUID, Incident> incidents(List<Page> some) {
        return incidents.all(some.stream().map(Page::incidentId).distinct().toList());
    }

    /** Sends a page again that is held or was given up. One that is on its way or has left stays as it is. */
    @Transactional
    Page resend(UUID id, Person by) {
        var row = find(id);
        return switch (row.state) {
            case QUEUED, SENT -> row.toPage();
            case CANCELLED -> throw new ConflictException("PAGE_CANCELLED", "Page %s was cancelled".formatted(id));
            case HELD, FAILED -> release(row, by, clock.instant());
        };
    }

    private Page release(PageRow row, Person by, Instant now) {
        row.release(now);
        var event = new DeliveryEvent.PageReleased(row.id, Deliveries.what(row.channel), row.recipient, by);
        write(row, event, by, "resendPage", now);
        bell.ring();
        return row.toPage();
    }

    /** Sends a page no more. Cancelling twice is harmless. */
    @Transactional
    Page cancel(UUID id, Person by) {
        var row = find(id);
        return switch (row.state) {
            case CANCELLED -> row.toPage();
            case SENT -> throw new ConflictException("PAGE_SENT", "Page %s has left".formatted(id));
            case QUEUED, HELD, FAILED -> cancel(row, by, clock.instant());
        };
    }

    private Page cancel(PageRow row, Person by, Instant now) {
        if (row.state == PageState.QUEUED && row.leaseUntil != null) {
            throw new ConflictException("PAGE_UNDER_WAY", "Page %s is being sent".formatted(row.id));
        }
        var why = "cancelled by %s".formatted(by);
        row.cancel(why);
        write(row, Deliveries.cancelled(row, why), by, "cancelPage", now);
        return row.toPage();
    }

    private void write(PageRow row, DeliveryEvent event, Person by, String action, Instant now) {
        incidents.record(List.of(new Delivery(row.incidentId, event, now)));
        audit.record(by.id(), action, row.id.toString(), now);
    }

    private PageRow find(UUID id) {
        return pages.lock(id).orElseThrow(() -> new NotFoundException("There is no page '%s'".formatted(id)));
    }
}
