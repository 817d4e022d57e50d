package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.DeliveryEvent;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.IncidentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transactions around sending: claim before, say what became of it after. Nothing is sent inside of them. */
@ApplicationScoped
class Outbox {

    private final Pages pages;
    private final StoryTeller teller;
    private final IncidentBook incidents;
    private final PagingConfig config;

    Outbox(Pages pages, StoryTeller teller, IncidentBook incidents, PagingConfig config) {
        this.pages = pages;
        this.teller = teller;
        this.incidents = incidents;
        this.config = config;
    }

    /**
     * Claims the next page that is due.
     *
     * @param real the real time, by which leases are counted: a clock that runs faster must not end a lease while a mail
     *     is under way
     */
    @Transactional
    Optional<QueuedPage> claim(Instant now, Instant real) {
        return pages.claim(now, real, real.plus(config.lease()));
    }

    /** What a claimed page tells; nothing when it is not to be sent any more, which is then on the timeline. */
    @Transactional
    Optional<Story> story(QueuedPage page, Instant now) {
        var incident = incidents.incident(page.incident());
        if (isAnswered(page, incident)) {
            giveUp(page, PageState.CANCELLED, "no longer needed", now);
            return Optional.empty();
        }
        var story = teller.tell(page, incident, now);
        if (story.isEmpty()) {
            giveUp(page, PageState.FAILED, "no address is known", now);
        }
        return story;
    }

    /** The channel took it. Answers false when another worker has claimed the page meanwhile. */
    @Transactional
    boolean sent(QueuedPage page, Instant now) {
        var mine = pages.sent(page, now);
        if (mine) {
            incidents.record(
                    page.incident(),
                    new DeliveryEvent.Delivered(
                            page.id(), what(page), page.receiver().id(), person(page.receiver())),
                    now);
        }
        return mine;
    }

    /** The channel did not take it: it is tried again, or given up. */
    @Transactional
    void failed(QueuedPage page, String error, Instant now) {
        if (page.attempts() < config.attempts()) {
            pages.retry(page, error, now.plus(BackOff.after(page.attempts())));
        } else {
            giveUp(page, PageState.FAILED, error, now);
        }
    }

    private void giveUp(QueuedPage page, PageState state, String why, Instant now) {
        if (!pages.giveUp(page, state, why)) {
            return;
        }
        incidents.record(page.incident(), notSent(page, state, why), now);
    }

    private static DeliveryEvent notSent(QueuedPage page, PageState state, String why) {
        var receiver = page.receiver().id();
        var person = person(page.receiver());
        return state == PageState.CANCELLED
                ? new DeliveryEvent.PageCancelled(page.id(), what(page), receiver, person, why)
                : new DeliveryEvent.PageFailed(page.id(), what(page), receiver, person, why);
    }

    private static boolean isAnswered(QueuedPage page, Incident incident) {
        return page.receiver().purpose() == PagePurpose.INCIDENT
                && incident.state().status() != IncidentStatus.TRIGGERED;
    }

    private static String what(QueuedPage page) {
        var channel = page.receiver().channel().name();
        return channel.charAt(0) + channel.substring(1).toLowerCase(Locale.ROOT);
    }

    private static @Nullable Person person(Receiver receiver) {
        return receiver.purpose().isForPeople() ? new Person(receiver.id()) : null;
    }
}
