package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Verified addresses, at most one per person and channel. */
@ApplicationScoped
class ContactMethods implements PanacheRepositoryBase<ContactMethodRow, UUID> {

    private static final String THAT = "personId = ?1 and channel = ?2";

    private final ContactMemory memory;

    ContactMethods(ContactMemory memory) {
        this.memory = memory;
    }

    /** By person, in the order of the channels. */
    Map<String, List<ContactMethodRow>> of(List<String> people) {
        return memory.methods().of(people, this::read);
    }

    List<ContactMethodRow> fromFiles() {
        return list("addedBy is null order by personId, channel");
    }

    boolean has(Person person, AddressForm form) {
        return find(THAT, person.id(), form.channel())
                .firstResultOptional()
                .map(ContactMethodRow::form)
                .filter(form::equals)
                .isPresent();
    }

    List<Person> peopleAt(String phone) {
        return find(
                        "select distinct personId from ContactMethodRow where address = ?1 and channel in ?2",
                        phone,
                        List.of(PageChannel.SMS, PageChannel.VOICE))
                .project(String.class)
                .stream()
                .map(Person::new)
                .toList();
    }

    /**
     * Stores an address in place of the one before it.
     *
     * @param by who added it; nobody where a file says it
     */
    void put(Person person, AddressForm form, @Nullable String by, Instant now) {
        memory.methods().forget(person.id());
        var row = find(THAT, person.id(), form.channel()).firstResultOptional().orElseGet(ContactMethodRow::new);
        row.address = form.address();
        row.setting = form.setting();
        row.addedBy = by;
        row.verifiedAt = now;
        if (row.id == null) {
            row.id = UuidV7.at(now);
            row.personId = person.id();
            row.channel = form.channel();
            persist(row);
        }
    }

    boolean remove(Person person, PageChannel channel) {
        memory.methods().forget(person.id());
        return delete(THAT, person.id(), channel) > 0;
    }

    /** Removes what files said before and say no longer. */
    void removeFromFilesExcept(Person person, List<PageChannel> kept) {
        memory.methods().forget(person.id());
        list("personId = ?1", person.id()).stream()
                .filter(row -> row.addedBy == null && !kept.contains(row.channel))
                .forEach(this::delete);
    }

    /** One parameter however many they are: a list would be translated anew for each length. */
    private Map<String, List<ContactMethodRow>> read(String[] people) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select method.*
                        from unnest(cast(:people as text[])) as called (id)
                        join contact_method as method on method.person_id = called.id
                        order by method.channel
                        """, ContactMethodRow.class)
                .setParameter("people", people)
                .getResultList();
        return rows.stream().map(ContactMethodRow.class::cast).collect(Collectors.groupingBy(row -> row.personId));
    }
}
