package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.ContactBook;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.wake.WorkBell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** Those that may have arrived or not and wait for a person, the oldest first. */
    @Transactional
    public List<Page> held(int first) {
        return pages.held(first);
    }

    /** Says whom it will be about in this transaction, so that they are looked up at once. */
    @Transactional(TxType.MANDATORY)
    public void expect(List<Person> people) {
        contacts.open(people);
    }

    /** The channels by which a person can be reached. */
    public List<PageChannel> channels(Person person) {
        return List.copyOf(contacts.reach(person).channels());
    }

    /**
     * Calls a person by one channel after the other, as their notification rules have it; a second time for the same step
     * changes nothing.
     */
    @Transactional(TxType.MANDATORY)
    public void call(Incident incident, int round, int step, Person person, Instant now) {
        var call = new Call(incident.id(), round, step, null);
        contacts.plan(person, incident.assessment().severity(), now)
                .forEach(notification -> pages.queue(
                        call,
                        new Receiver(PagePurpose.INCIDENT, person.id(), notification.channel()),
                        now,
                        now.plus(notification.after())));
        bell.ring();
    }

    /** Reminds a person by every channel they have; a second time for the same round and step changes nothing. */
    @Transactional(TxType.MANDATORY)
    public void remind(Incident incident, int round, int step, Person person, Notice notice, Instant now) {
        var call = new Call(incident.id(), round, step, notice.written());
        channels(person)
                .forEach(channel ->
                        pages.queue(call, new Receiver(PagePurpose.REMINDER, person.id(), channel), now, now));
        bell.ring();
    }

    /** Whether teams were told these words about an incident before. */
    @Transactional(TxType.MANDATORY)
    public boolean isTold(UUID incident, String text) {
        return pages.isTold(incident, text);
    }

    /** Mails teams a notice about an incident. */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID incident, List<String> teams, Notice notice, Instant now) {
        var round = pages.timesTold(incident) + 1;
        var call = new Call(incident, round, 0, notice.written());
        teams.forEach(
                team -> pages.queue(call, new Receiver(PagePurpose.STAKEHOLDER, team, PageChannel.MAIL), now, now));
        bell.ring();
    }

    /** The pages of incidents, in order. */
    @Transactional
    public Map<UUID, List<Page>> pages(List<UUID> incidents) {
        return pages.of(incidents);
    }
}
