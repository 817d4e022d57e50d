package io.pipekeeper.oncall.contact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.pipekeeper.oncall.catalog.Catalog.KnownPerson;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.ContactCard.Verified;
import io.pipekeeper.oncall.contact.rule.Notification;
import io.pipekeeper.oncall.contact.rule.NotificationPlan;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where one looks up how people are reached: where, and by what first. Only verified addresses count. */
@ApplicationScoped
public class ContactBook {

    private final ContactMethods methods;
    private final ContactCodes codes;
    private final RuleBooks rules;
    private final CatalogCopy catalog;
    private final InstantSource clock;

    ContactBook(ContactMethods methods, ContactCodes codes, RuleBooks rules, CatalogCopy catalog, InstantSource clock) {
        this.methods = methods;
        this.codes = codes;
        this.rules = rules;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Where a person can be paged. */
    @Transactional
    public Reach reach(Person person) {
        return reachOf(List.of(person)).getFirst();
    }

    /** Where people can be paged, asked for all of them at once. */
    @Transactional
    public Map<Person, Reach> reach(List<Person> people) {
        return reachOf(people.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Reach::person, Function.identity()));
    }

    /** Reads at once how people are reached who will be asked for one by one in this transaction. */
    @Transactional(TxType.MANDATORY)
    public void open(List<Person> people) {
        var ids = people.stream().map(Person::id).distinct().toList();
        methods.of(ids);
        rules.of(ids);
    }

    /** Where a person is paged by a channel; nothing when no address is verified there. */
    @Transactional
    public Optional<Address> address(Person person, PageChannel channel) {
        return reach(person).address(channel);
    }

    /**
     * By what a person is notified of a call at some time, the first at once, as the person's rules have it. Empty only
     * when no address of theirs is verified.
     */
    @Transactional
    public List<Notification> plan(Person person, IncidentSeverity severity, Instant at) {
        var made = rules.of(List.of(person.id())).getOrDefault(person.id(), List.of());
        return NotificationPlan.of(reach(person).channels(), made, severity, at).notifications();
    }

    /** The people whose verified phone this is; several may share one. */
    @Transactional
    public List<Person> peopleAt(String phone) {
        return methods.peopleAt(phone);
    }

    /** What files say, by person. What people have added themselves is not in here. */
    @Transactional
    public List<Contact> all() {
        var addresses = methods.fromFiles().stream()
                .filter(row -> row.form().find().isPresent())
                .collect(groupingBy(
                        row -> row.personId, mapping(row -> row.form().read(), toList())));
        var written = rules.fromFiles();
        var people = new TreeSet<>(addresses.keySet());
        people.addAll(written.keySet());
        return people.stream()
                .map(id -> new Contact(
                        new Person(id), addresses.getOrDefault(id, List.of()), written.getOrDefault(id, List.of())))
                .toList();
    }

    /** Stores what a file says, in place of what files said before. It counts as verified, for an admin applied it. */
    @Transactional
    public void put(Contact contact) {
        var person = contact.person();
        var channels = contact.addresses().stream().map(Address::channel).toList();
        methods.removeFromFilesExcept(person, channels);
        contact.addresses().forEach(address -> methods.put(person, AddressForm.of(address), null, clock.instant()));
        if (contact.rules().isEmpty()) {
            rules.removeFromFiles(person);
        } else {
            rules.put(person, contact.rules(), null);
        }
    }

    @Transactional
    ContactCard card(Person person) {
        return cards(List.of(person)).getFirst();
    }

    /** All that is known, in the order of the people. */
    @Transactional
    List<ContactCard> cards(List<Person> people) {
        var ids = people.stream().map(Person::id).distinct().toList();
        var verified = verified(ids);
        var pending = codes.open(ids).stream()
                .collect(groupingBy(row -> row.personId, mapping(ContactCodeRow::form, toList())));
        var made = rules.of(ids);
        var mails = mails(ids);
        return people.stream()
                .map(person -> new ContactCard(
                        person,
                        verified.getOrDefault(person.id(), List.of()),
                        pending.getOrDefault(person.id(), List.of()),
                        mails.get(person.id()),
                        made.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** Paging asks for nothing but addresses, and for them often. */
    private List<Reach> reachOf(List<Person> people) {
        var ids = people.stream().map(Person::id).toList();
        var verified = verified(ids);
        var mails = mails(ids);
        return people.stream()
                .map(person -> new ContactCard(
                        person,
                        verified.getOrDefault(person.id(), List.of()),
                        List.of(),
                        mails.get(person.id()),
                        List.of()))
                .map(ContactCard::reach)
                .toList();
    }

    private Map<String, List<Verified>> verified(List<String> people) {
        Map<String, List<Verified>> verified = new HashMap<>();
        methods.of(people)
                .forEach((person, rows) -> verified.put(
                        person, rows.stream().map(ContactMethodRow::toVerified).toList()));
        return verified;
    }

    private Map<String, String> mails(List<String> people) {
        var known = catalog.current();
        return people.stream()
                .map(known::findPerson)
                .flatMap(Optional::stream)
                .flatMap(ContactBook::mail)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Not everybody whom ownership-service knows has an address. */
    private static Stream<Map.Entry<String, String>> mail(KnownPerson person) {
        return Stream.ofNullable(person.email()).map(address -> Map.entry(person.id(), address));
    }
}
