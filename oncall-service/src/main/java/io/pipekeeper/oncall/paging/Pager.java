package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.ContactBook;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.wake.WorkBell;
import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues pages in the transaction of the decision that they follow from. The caller holds the incident. */
@ApplicationScoped
public class Pager {

    private final Pages pages;
    private final ContactBook contacts;
    private final WorkBell bell;

    Pager(Pages pages, ContactBook contacts, WorkBell bell) {
        this.pages = pages;
        this.contacts = contacts;
        this.bell = bell;
    }

    /** The channels by which a person can be reached. */
    public List<PageChannel> channels(Person person) {
        return List.copyOf(contacts.reach(person).channels());
    }

    /** Calls a person by every channel they have; a second time for the same step changes nothing. */
    @Transactional(TxType.MANDATORY)
    public void call(Incident incident, int round, int step, Person person, Instant now) {
        channels(person)
                .forEach(channel -> queue(
                        incident.id(),
                        round,
                        step,
                        new Receiver(PagePurpose.INCIDENT, person.id(), channel),
                        null,
                        now));
        bell.ring();
    }

    /** Mails teams what somebody wrote. The same words go out once per incident; then it answers false. */
    @Transactional(TxType.MANDATORY)
    public boolean tell(UUID incident, List<String> teams, String message, Instant now) {
        if (pages.isTold(incident, message)) {
            return false;
        }
        var round = pages.timesTold(incident) + 1;
        teams.forEach(team ->
                queue(incident, round, 0, new Receiver(PagePurpose.STAKEHOLDER, team, PageChannel.MAIL), message, now));
        bell.ring();
        return true;
    }

    /** The pages of incidents, in order. */
    @Transactional
    Map<UUID, List<Page>> pages(List<UUID> incidents) {
        return pages.of(incidents);
    }

    private void queue(UUID incident, int round, int step, Receiver receiver, @Nullable String message, Instant now) {
        if (pages.isQueued(incident, round, step, receiver)) {
            return;
        }
        var row = new PageRow();
        row.id = UuidV7.at(now);
        row.incidentId = incident;
        row.round = round;
        row.step = step;
        row.recipient = receiver.id();
        row.channel = receiver.channel();
        row.purpose = receiver.purpose();
        row.message = message;
        row.state = PageState.QUEUED;
        row.createdAt = now;
        row.dueAt = now;
        pages.persist(row);
    }
}
