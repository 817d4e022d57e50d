package io.pipekeeper.ownership.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "person")
@NullUnmarked // Hibernate fills the fields
class PersonRow {

    @Id
    String id;

    String name;

    String email;

    @Enumerated(EnumType.STRING)
    Level level;

    String title;

    @Column(name = "manager_id")
    String managerId;

    static PersonRow from(Person person) {
        var row = new PersonRow();
        row.id = person.id();
        row.name = person.name();
        row.email = person.email();
        row.level = person.level();
        row.title = person.title();
        row.managerId = person.managerId();
        return row;
    }

    Person toPerson() {
        return new Person(id, name, email, level, title, managerId);
    }
}
