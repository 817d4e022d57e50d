package io.pipekeeper.oncall.postmortem;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.subgraph.error.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where post-mortems are looked up, handed to others for reading, and published. */
@ApplicationScoped
class PostmortemDesk {

    private final Postmortems postmortems;
    private final SectionBook sections;
    private final IncidentBook incidents;
    private final AuditLog audit;
    private final InstantSource clock;

    PostmortemDesk(
            Postmortems postmortems,
            SectionBook sections,
            IncidentBook incidents,
            AuditLog audit,
            InstantSource clock) {
        this.postmortems = postmortems;
        this.sections = sections;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Postmortem postmortem(UUID id) {
        return postmortems.postmortem(id);
    }

    @Transactional
    List<Postmortem> wanted(boolean open, int first) {
        return postmortems.wanted(open, first);
    }

    /** The post-mortems about some incidents, by the incidents' ids. */
    @Transactional
    Map<UUID, Postmortem> about(List<UUID> some) {
        return postmortems.about(some);
    }

    /** What each still needs to be published, by id. */
    @Transactional
    Map<UUID, List<String>> missing(List<Postmortem> some) {
        var known = incidents.all(some.stream().map(Postmortem::incidentId).toList());
        var written = sections.of(some);
        return some.stream()
                .distinct()
                .collect(toMap(
                        Postmortem::id,
                        each -> new Publication(
                                        requireNonNull(known.get(each.incidentId())),
                                        written.getOrDefault(each.id(), List.of()))
                                .missing()));
    }

    @Transactional
    Postmortem submit(UUID id, Person by) {
        var postmortem = postmortems.lock(id);
        return switch (postmortem.state()) {
            case PostmortemState.Draft draft -> save(postmortem.with(draft.submit(by, clock.instant())), "submit", by);
            case PostmortemState.Review _, PostmortemState.Published _ -> postmortem;
        };
    }

    @Transactional
    Postmortem publish(UUID id, Person by) {
        var postmortem = postmortems.lock(id);
        return switch (postmortem.state()) {
            case PostmortemState.Draft _ ->
                throw new ConflictException(
                        "NOT_IN_REVIEW", "Post-mortem %s is a draft; submit it for review first".formatted(id));
            case PostmortemState.Review review -> publish(postmortem, review, by);
            case PostmortemState.Published _ -> postmortem;
        };
    }

    /** Back to a draft. What was confirmed stays confirmed until somebody edits it. */
    @Transactional
    Postmortem rework(UUID id, String reason, Person by) {
        var postmortem = postmortems.lock(id);
        return switch (postmortem.state()) {
            case PostmortemState.Draft _ -> postmortem;
            case PostmortemState.Review _, PostmortemState.Published _ ->
                save(postmortem.with(new PostmortemState.Draft()), "rework: " + reason, by);
        };
    }

    private Postmortem publish(Postmortem postmortem, PostmortemState.Review review, Person by) {
        var missing = new Publication(incidents.lock(postmortem.incidentId()), sections.of(postmortem)).missing();
        if (!missing.isEmpty()) {
            throw new ConflictException(
                    "NOT_COMPLETE", "Post-mortem %s: %s".formatted(postmortem.id(), String.join("; ", missing)));
        }
        return save(postmortem.with(review.publish(by, clock.instant())), "publish", by);
    }

    private Postmortem save(Postmortem postmortem, String what, Person by) {
        postmortems.save(postmortem);
        audit.record(by.id(), "movePostmortem", "%s %s".formatted(postmortem.id(), what), clock.instant());
        return postmortem;
    }
}
