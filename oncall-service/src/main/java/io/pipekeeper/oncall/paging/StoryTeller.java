package io.pipekeeper.oncall.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownTeam;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.contact.ContactBook;
import io.pipekeeper.oncall.contact.Reach;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentAlert;
import io.pipekeeper.oncall.incident.IncidentBook;
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
import org.jspecify.annotations.Nullable;

/** Gathers what a page tells, from what is stored here. */
@ApplicationScoped
class StoryTeller {

    private final IncidentBook incidents;
    private final CatalogCopy copy;
    private final ContactBook contacts;
    private final AnswerDoor door;
    private final ObjectMapper json;

    StoryTeller(IncidentBook incidents, CatalogCopy copy, ContactBook contacts, AnswerDoor door, ObjectMapper json) {
        this.incidents = incidents;
        this.copy = copy;
        this.contacts = contacts;
        this.door = door;
        this.json = json;
    }

    /**
     * What is known for a batch of pages, asked for once.
     *
     * @param reach where the people among the receivers can be paged
     * @param alerts by incident
     */
    private record Known(Catalog catalog, Map<Person, Reach> reach, Map<UUID, List<IncidentAlert>> alerts) {}

    /** The stories of some pages, by page; those for whose receivers no address is known are left out. */
    Map<UUID, Story> tell(List<QueuedPage> pages, Map<UUID, Incident> about, Instant now) {
        var known =
                new Known(copy.current(), contacts.reach(people(pages)), incidents.alerts(List.copyOf(about.keySet())));
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
                        findings(known.alerts().getOrDefault(incident.id(), List.of())),
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

    private List<Finding> findings(List<IncidentAlert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.resolvedAt() == null)
                .map(this::finding)
                .toList();
    }

    private Finding finding(IncidentAlert alert) {
        var details = details(alert);
        var since = text(details, "since");
        var check = text(details, "check_name");
        return new Finding(
                check == null ? alert.summary() : check,
                text(details, "observed"),
                text(details, "expected"),
                since == null ? PageWriter.readable(alert.detectedAt()) : since);
    }

    private JsonNode details(IncidentAlert alert) {
        try {
            return json.readTree(alert.details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of an alert are not JSON: " + alert.id(), e);
        }
    }

    private static @Nullable String text(JsonNode details, String field) {
        var value = details.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
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
