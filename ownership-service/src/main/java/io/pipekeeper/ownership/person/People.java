package io.pipekeeper.ownership.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class People implements PanacheRepositoryBase<PersonRow, String> {

    List<Person> byName() {
        return list("order by name, id").stream().map(PersonRow::toPerson).toList();
    }

    List<Person> known(Collection<String> ids) {
        return list("id in ?1", ids).stream().map(PersonRow::toPerson).toList();
    }

    void put(Person person) {
        getEntityManager().merge(PersonRow.from(person));
    }
}
