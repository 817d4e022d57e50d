package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stored contacts. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<ContactRow, String> {

    List<Contact> inOrder() {
        return list("order by personId").stream().map(ContactRow::toContact).toList();
    }

    Contact of(Person person) {
        return findByIdOptional(person.id()).map(ContactRow::toContact).orElseGet(() -> Contact.none(person));
    }

    void put(Contact contact) {
        getEntityManager().merge(ContactRow.from(contact));
    }
}
