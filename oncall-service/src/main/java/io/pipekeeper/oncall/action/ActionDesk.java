package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Where people say what is to be done after an incident, and that it was done. Saying something twice is harmless. */
@ApplicationScoped
class ActionDesk {

    private static final int MOST_ITEMS = 50;

    private final ActionItems items;
    private final IncidentBook incidents;
    private final CatalogCopy catalog;
    private final AuditLog audit;
    private final InstantSource clock;

    ActionDesk(ActionItems items, IncidentBook incidents, CatalogCopy catalog, AuditLog audit, InstantSource clock) {
        this.items = items;
        this.incidents = incidents;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ActionItem add(UUID incident, ActionPlan plan, Person by) {
        requireKnown(plan.owner());
        incidents.lock(incident); // so that two people do not write the same down
        var known = items.titled(incident, plan.title());
        if (known.isPresent()) {
            return known.filter(item -> item.plan().equals(plan)).orElseThrow(() -> existsAlready(plan));
        }
        if (items.of(List.of(incident)).getOrDefault(incident, List.of()).size() >= MOST_ITEMS) {
            throw new ConflictException("TOO_MANY", "An incident has at most %d action items".formatted(MOST_ITEMS));
        }
        var now = clock.instant();
        var item = new ActionItem(
                UuidV7.at(now),
                incident,
                plan.title(),
                plan.owner(),
                plan.dueOn(),
                plan.link(),
                now,
                new ActionState.Open());
        items.add(item);
        audit.record(by.id(), "addActionItem", item.id().toString(), now);
        return item;
    }

    @Transactional
    ActionItem change(UUID id, ActionPlan plan, Person by) {
        var item = items.lock(id);
        if (item.plan().equals(plan)) {
            return item;
        }
        open(item);
        requireKnown(plan.owner());
        items.titled(item.incidentId(), plan.title())
                .filter(other -> !other.id().equals(id))
                .ifPresent(_ -> {
                    throw existsAlready(plan);
                });
        return save(item.with(plan), "changeActionItem", by, clock.instant());
    }

    @Transactional
    ActionItem complete(UUID id, Person by) {
        var item = items.lock(id);
        if (item.state() instanceof ActionState.Done) {
            return item;
        }
        var now = clock.instant();
        return save(item.with(open(item).complete(by, now)), "completeActionItem", by, now);
    }

    @Transactional
    ActionItem drop(UUID id, String reason, Person by) {
        var item = items.lock(id);
        if (item.state() instanceof ActionState.Dropped) {
            return item;
        }
        var now = clock.instant();
        return save(item.with(open(item).drop(by, now, reason)), "dropActionItem", by, now);
    }

    private ActionItem save(ActionItem item, String action, Person by, Instant now) {
        items.save(item);
        audit.record(by.id(), action, item.id().toString(), now);
        return item;
    }

    private static ActionState.Open open(ActionItem item) {
        if (item.state() instanceof ActionState.Open open) {
            return open;
        }
        throw new ConflictException("CLOSED_ALREADY", "'%s' is closed already".formatted(item.title()));
    }

    private void requireKnown(Person owner) {
        var known = catalog.current();
        if (!known.isEmpty() && known.findPerson(owner.id()).isEmpty()) {
            throw new InvalidInputException("The catalogue knows no person '%s'".formatted(owner));
        }
    }

    private static ConflictException existsAlready(ActionPlan plan) {
        return new ConflictException("EXISTS_ALREADY", "'%s' stands there already".formatted(plan.title()));
    }
}
