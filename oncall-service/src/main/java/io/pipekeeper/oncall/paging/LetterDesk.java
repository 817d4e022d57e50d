package io.pipekeeper.oncall.paging;

import static java.util.stream.Collectors.partitioningBy;

import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.IncidentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes letters of claimed pages, and ends those of which none is to be made. */
@ApplicationScoped
class LetterDesk {

    private static final Trouble LOST = new Trouble(Outcome.UNKNOWN, "A worker stopped while sending it", null);
    private static final Trouble NOWHERE = Trouble.refused("no address is known");

    private final IncidentBook incidents;
    private final StoryTeller teller;
    private final Failures failures;
    private final PagingConfig config;

    LetterDesk(IncidentBook incidents, StoryTeller teller, Failures failures, PagingConfig config) {
        this.incidents = incidents;
        this.teller = teller;
        this.failures = failures;
        this.config = config;
    }

    @Transactional
    List<Letter> letters(List<QueuedPage> claimed, Instant now) {
        var about = incidents.all(
                claimed.stream().map(QueuedPage::incident).distinct().toList());
        var wanted = without(claimed, page -> isUnneeded(page, about), page -> failures.unneeded(page, now));
        var safe = without(wanted, LetterDesk::isUnsafe, page -> failures.failed(page, LOST, now));
        var stories = teller.tell(safe, about, now);
        without(safe, page -> !stories.containsKey(page.id()), page -> failures.failed(page, NOWHERE, now));
        return Letter.of(List.copyOf(stories.values()), config.bundleFrom());
    }

    private static boolean isUnneeded(QueuedPage page, Map<UUID, Incident> about) {
        var incident = about.get(page.incident());
        return incident != null
                && switch (page.receiver().purpose()) {
                    case INCIDENT -> isOvertaken(page, incident);
                    case REMINDER -> !incident.stakeholderClock().stillReminds(page.round());
                    case STAKEHOLDER -> false;
                };
    }

    /** Somebody has answered, or the calls have begun anew since. */
    private static boolean isOvertaken(QueuedPage page, Incident incident) {
        var calls = incident.escalation();
        return incident.state().status() != IncidentStatus.TRIGGERED
                || (calls != null && page.round() < calls.progress().round().first());
    }

    /** A worker before never said how it ended, and it must not arrive twice. */
    private static boolean isUnsafe(QueuedPage page) {
        return page.hold().lost() && page.receiver().purpose().failsClosed();
    }

    private static List<QueuedPage> without(
            List<QueuedPage> pages, Predicate<QueuedPage> some, Consumer<QueuedPage> end) {
        var parts = pages.stream().collect(partitioningBy(some));
        parts.getOrDefault(true, List.of()).forEach(end);
        return parts.getOrDefault(false, List.of());
    }
}
