package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.action.Recurrence;
import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownTeam;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.contact.ContactBook;
import io.pipekeeper.oncall.contact.Reach;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.paging.AnswerDoor.Ways;
import io.pipekeeper.oncall.paging.Story.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Gathers what a page tells, from what is stored here. */
@ApplicationScoped
class StoryTeller {

    private final Findings findings;
    private final Recurrence recurrence;
    private final CatalogCopy copy;
    private final ContactBook contacts;
    private final AnswerDoor door;

    StoryTeller(Findings findings, Recurrence recurrence, CatalogCopy copy, ContactBook contacts, AnswerDoor door) {
        this.findings = findings;
        this.recurrence = recurrence;
        this.copy = copy;
        this.contacts = contacts;
        this.door = door;
    }

    /**
     * What is known for a batch of pages, asked for once.
     *
     * @param reach where the people among the receivers can be paged
     * @param findings by incident
     * @param reminders what is still to be done since something like it happened before, by incident
     */
    private record Known(
            Catalog catalog,
            Map<Person, Reach> reach,
            Map<UUID, List<Finding>> findings,
            Map<UUID, String> reminders) {}

    /** The stories of some pages, by page; those for whose receivers no address is known are left out. */
    Map<UUID, Story> tell(List<QueuedPage> pages, Map<UUID, Incident> about, Instant now) {
        var known = new Known(
                copy.current(),
                contacts.reach(people(pages)),
                findings.of(about.keySet()),
                recurrence.lines(about.values()));
        Map<UUID, Story> stories = new LinkedHashMap<>();
        for (var page : pages) {
            var incident = Objects.requireNonNull(about.get(page.incident()));
            tell(page, incident, known, now).ifPresent(story -> stories.put(page.id(), story));
        }
        return stories;
    }

    private Optional<Story> tell(QueuedPage page, Incident incident, Known known, Instant now) {
        var catalog = known.catalog();
        return address(page.receiver(), known)
                .map(address -> new Story(
                        page,
                        incident,
                        address,
                        ways(page, address, now),
                        receiver(page.receiver(), catalog),
                        Affected.by(incident, catalog),
                        known.findings().getOrDefault(incident.id(), List.of()),
                        known.reminders().get(incident.id()),
                        alsoPaged(page.receiver(), incident, catalog)));
    }

    private static List<Person> people(List<QueuedPage> pages) {
        return pages.stream()
                .map(QueuedPage::receiver)
                .filter(receiver -> receiver.purpose().isForPeople())
                .map(receiver -> new Person(receiver.id()))
                .toList();
    }

    private static Optional<Address> address(Receiver receiver, Known known) {
        if (!receiver.purpose().isForPeople()) {
            return known.catalog().findTeam(receiver.id()).map(KnownTeam::email).map(Address.Mail::new);
        }
        return Optional.ofNullable(known.reach().get(new Person(receiver.id())))
                .flatMap(reach -> reach.address(receiver.channel()));
    }

    private Ways ways(QueuedPage page, Address address, Instant now) {
        return switch (page.receiver().purpose()) {
            case INCIDENT ->
                door.open(page.incident(), new Person(page.receiver().id()), address, now);
            case STAKEHOLDER, REMINDER -> Ways.NONE;
        };
    }

    private static String receiver(Receiver receiver, Catalog catalog) {
        return switch (receiver.purpose()) {
            case INCIDENT, REMINDER -> catalog.nameOf(new Person(receiver.id()));
            case STAKEHOLDER ->
                catalog.findTeam(receiver.id()).map(KnownTeam::name).orElse(receiver.id());
        };
    }

    private static List<String> alsoPaged(Receiver receiver, Incident incident, Catalog catalog) {
        var escalation = incident.escalation();
        if (escalation == null) {
            return List.of();
        }
        return escalation.progress().paged().stream()
                .filter(person -> !person.id().equals(receiver.id()))
                .map(catalog::nameOf)
                .toList();
    }
}
