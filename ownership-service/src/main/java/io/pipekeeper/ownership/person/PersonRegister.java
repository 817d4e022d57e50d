package io.pipekeeper.ownership.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people that are known. */
@ApplicationScoped
public class PersonRegister {

    private final People people;

    PersonRegister(People people) {
        this.people = people;
    }

    @Transactional
    public List<Person> all() {
        return people.byName();
    }

    /** The people among these ids that are known, by id. */
    @Transactional
    public Map<String, Person> find(Collection<String> ids) {
        return people.known(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Transactional
    public void put(Person person) {
        people.put(person);
    }
}
