package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Catalog.KnownPerson;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Where contacts are kept and looked up. */
@ApplicationScoped
public class ContactBook {

    private final Contacts contacts;
    private final CatalogCopy catalog;

    ContactBook(Contacts contacts, CatalogCopy catalog) {
        this.contacts = contacts;
        this.catalog = catalog;
    }

    /** As people gave them. */
    @Transactional
    public List<Contact> all() {
        return contacts.inOrder();
    }

    /** How to reach a person: what they gave, and the catalogue's e-mail address where they gave no other. */
    @Transactional
    public Contact of(Person person) {
        var given = contacts.of(person);
        if (given.mail() != null) {
            return given;
        }
        var mail = catalog.current()
                .findPerson(person.id())
                .map(KnownPerson::email)
                .orElse(null);
        return new Contact(person, mail, given.webhook());
    }

    /** Where a person is reached, at most one address per channel. */
    @Transactional
    public List<Address> addresses(Person person) {
        var contact = of(person);
        Stream<Address> mail = Stream.ofNullable(contact.mail()).map(Address.Mail::new);
        Stream<Address> webhook =
                Stream.ofNullable(contact.webhook()).map(known -> new Address.Webhook(known.url(), known.secret()));
        return Stream.concat(mail, webhook).toList();
    }

    /** Stores a contact, new or changed. */
    @Transactional
    public void put(Contact contact) {
        contacts.put(contact);
    }
}
